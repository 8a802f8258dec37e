<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>bridge::desktop::Application</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as somebody else...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bridge::desktop::MainWindow</name>
    <message>
        <source>AYON ShotGrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AYON does not answer. What you see may be old; it is read again as soon as the server is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PreferencesDialog</name>
    <message>
        <source>&amp;Tell me when a sync has finished or failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be &amp;quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignInController</name>
    <message>
        <source>This is not the address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it as https://ayon.studio.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login and password are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API key is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AYON shows yours on your profile page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is often your e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignInDialog</name>
    <message>
        <source>Permission group: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works in all projects of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep me signed in, in the keychain of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AYON - ShotGrid Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to sign in to AYON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;AYON server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password or legacy passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code of your authenticator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login into &amp;ShotGrid...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the login &amp;only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studio&apos;s script publishes in your name; nothing else of your account is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser shows a page of the site. Sign in there as you always do, and approve this application. This window goes on by itself.

Your password is seen by the site alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to AYON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to ShotGrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay signed in for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Login on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing to publish and to sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing:
%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StateView</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Tray</name>
    <message>
        <source>in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open AYON ShotGrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ShotGrid server is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specify a Username...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Username: %1 (Click to change)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AYON ShotGrid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bridge::desktop::WelcomePage</name>
    <message>
        <source>&amp;Sign in...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it with a demo studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the set-&amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AYON and ShotGrid, telling the same story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three steps to the first comparison. Nothing is written to either server before you have seen it and said so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a project and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, %3 on %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your AYON account, and into ShotGrid with your browser or your login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The doctor looks at both servers and says what to do. It changes nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what would change on either side, and choose what does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither server has a project yet. Make one in ShotGrid or in AYON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Keeps AYON and ShotGrid in step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a demo studio of its own: no server is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
