#include "sandbox/app/sandbox.h"

#include "sandbox/app/jsonfile.h"

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject withKeysOf(const QJsonObject &object, const QJsonObject &pattern)
{
    QJsonObject result;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (pattern.contains(entry.key()))
            result[entry.key()] = *entry;
    }
    return result;
}

} // namespace

QJsonObject toJson(const Access &access)
{
    return {{u"ayon"_s, QJsonObject{{u"url"_s, access.ayonUrl}, {u"apiKey"_s, access.apiKey}}},
            {u"shotgrid"_s,
             QJsonObject{{u"url"_s, access.shotgridUrl},
                         {u"scriptName"_s, access.scriptName},
                         {u"apiKey"_s, access.scriptKey}}}};
}

Sandbox::Sandbox() = default;

Result<void> Sandbox::open(Ports ports)
{
    if (auto opened = m_ayonFrame.open(ports.ayon); !opened)
        return opened.error();
    if (auto opened = m_shotgridFrame.open(ports.shotgrid); !opened)
        return opened;
    m_ayon.setSiteBeside(m_shotgridFrame.url());
    return {};
}

Access Sandbox::access() const
{
    const QJsonObject scripts = m_shotgrid.content().credentials[u"scripts"_s].toObject();
    const QString script = scripts.keys().value(0);
    return {.ayonUrl = m_ayonFrame.url(),
            .apiKey = m_ayon.apiKey(),
            .shotgridUrl = m_shotgridFrame.url(),
            .scriptName = script,
            .scriptKey = scripts[script].toString()};
}

Result<void> Sandbox::loadDemo()
{
    const auto ayonSide = readJsonFile(u":/demo/studio_ayon.json"_s);
    const auto shotgridSide = readJsonFile(u":/demo/studio_shotgrid.json"_s);
    if (!ayonSide)
        return ayonSide.error();
    if (!shotgridSide)
        return shotgridSide.error();
    if (auto loaded = m_ayon.loadFixture(*ayonSide); !loaded)
        return loaded.error();
    return m_shotgrid.loadFixture(*shotgridSide);
}

QJsonObject Sandbox::settings() const
{
    QJsonObject settings = m_ayonFrame.settings();
    const QJsonObject shotgridSettings = m_shotgridFrame.settings();
    for (auto setting = shotgridSettings.begin(); setting != shotgridSettings.end(); ++setting)
        settings[setting.key()] = *setting;
    return settings;
}

Result<void> Sandbox::changeSettings(const QJsonObject &changes)
{
    const QJsonObject ayonBefore = m_ayonFrame.settings();
    const QJsonObject ayonChanges = withKeysOf(changes, ayonBefore);
    // What AYON does not have is left to ShotGrid, which refuses what it does not have either.
    QJsonObject shotgridChanges = withKeysOf(changes, m_shotgridFrame.settings());
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!ayonBefore.contains(change.key()))
            shotgridChanges[change.key()] = *change;
    }
    if (auto changed = m_ayonFrame.changeSettings(ayonChanges); !changed)
        return changed.error();
    if (auto changed = m_shotgridFrame.changeSettings(shotgridChanges); !changed) {
        const auto restored = m_ayonFrame.changeSettings(ayonBefore);
        Q_ASSERT_X(restored, "changeSettings", "a setting does not take its own value");
        return changed.error();
    }
    return {};
}

void Sandbox::drawFaults(double share, quint32 seed)
{
    m_ayonFrame.faults().draw({.seed = seed, .share = share});
    m_shotgridFrame.faults().draw({.seed = seed + 1, .share = share});
}

QJsonObject Sandbox::state() const
{
    return {{u"ayon"_s, m_ayon.state()}, {u"shotgrid"_s, m_shotgrid.state()}};
}

Result<void> Sandbox::restore(const QJsonObject &state)
{
    if (!m_ayon.restore(state[u"ayon"_s].toObject()))
        return Error{.where = u"ayon"_s, .message = u"this is no state of an AYON server"_s};
    if (!m_shotgrid.restore(state[u"shotgrid"_s].toObject()))
        return Error{.where = u"shotgrid"_s, .message = u"this is no state of a ShotGrid site"_s};
    return {};
}

} // namespace bridge::sandbox
