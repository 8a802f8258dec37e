<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>bridge::desktop::ComparePage</name>
    <message numerus="yes">
        <source>%Ln entities were compared; there is nothing to do.</source>
        <translation>
            <numerusform>%Ln entity was compared; there is nothing to do.</numerusform>
            <numerusform>%Ln entities were compared; there is nothing to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DroppedFiles</name>
    <message numerus="yes">
        <source>%1, %n frames</source>
        <translation>
            <numerusform>%1, %n frame</numerusform>
            <numerusform>%1, %n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PlanText</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln created</numerusform>
            <numerusform>%Ln created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unlinked</source>
        <translation>
            <numerusform>%Ln unlinked</numerusform>
            <numerusform>%Ln unlinked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln linked</numerusform>
            <numerusform>%Ln linked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PublishPage</name>
    <message numerus="yes">
        <source>Only the first %Ln files were taken.</source>
        <translation>
            <numerusform>Only the first %Ln file was taken.</numerusform>
            <numerusform>Only the first %Ln files were taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PublishWatch</name>
    <message numerus="yes">
        <source>%n publishes have ended</source>
        <translation>
            <numerusform>%n publish has ended</numerusform>
            <numerusform>%n publishes have ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Rest</name>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln created</numerusform>
            <numerusform>%Ln created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln versions in</source>
        <translation>
            <numerusform>%Ln version in</numerusform>
            <numerusform>%Ln versions in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln versions out</source>
        <translation>
            <numerusform>%Ln version out</numerusform>
            <numerusform>%Ln versions out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uploaded</source>
        <translation>
            <numerusform>%Ln uploaded</numerusform>
            <numerusform>%Ln uploaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to upload</source>
        <translation>
            <numerusform>%Ln to upload</numerusform>
            <numerusform>%Ln to upload</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignInDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SyncWatch</name>
    <message numerus="yes">
        <source>%1 is in step, but %n entities could not be synced</source>
        <translation>
            <numerusform>%1 is in step, but %n entity could not be synced</numerusform>
            <numerusform>%1 is in step, but %n entities could not be synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in step, but media of %n versions could not be brought</source>
        <translation>
            <numerusform>%1 is in step, but media of %n version could not be brought</numerusform>
            <numerusform>%1 is in step, but media of %n versions could not be brought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be synced</source>
        <translation>
            <numerusform>%n change could not be synced</numerusform>
            <numerusform>%n changes could not be synced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::desktop::WelcomePage</name>
    <message numerus="yes">
        <source>%n errors stand in the way of a sync. The doctor says what to do about each.</source>
        <translation>
            <numerusform>%n error stands in the way of a sync. The doctor says what to do about it.</numerusform>
            <numerusform>%n errors stand in the way of a sync. The doctor says what to do about each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way of a sync. The doctor has %n warnings to look at.</source>
        <translation>
            <numerusform>Nothing stands in the way of a sync. The doctor has %n warning to look at.</numerusform>
            <numerusform>Nothing stands in the way of a sync. The doctor has %n warnings to look at.</numerusform>
        </translation>
    </message>
</context>
</TS>
