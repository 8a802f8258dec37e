#include "sandbox/http/frame.h"

#ifdef SANDBOX_HAS_AYON
#include "sandbox/ayon/server.h"
#endif
#ifdef SANDBOX_HAS_SHOTGRID
#include "sandbox/shotgrid/server.h"
#endif

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"ayon-port"_s, {}, u"port"_s, u"5000"_s},
                       {u"shotgrid-port"_s, {}, u"port"_s, u"5100"_s},
                       {u"shotgrid-fixture"_s, {}, u"file"_s},
                       {u"ayon-fixture"_s, {}, u"file"_s},
                       QCommandLineOption(u"test-switches"_s)});
    parser.process(application);
    QJsonObject ready;
#ifdef SANDBOX_HAS_AYON
    bridge::sandbox::ayon::Server ayon;
    bridge::sandbox::Frame ayonFrame(ayon);
    ayonFrame.setHasSwitches(parser.isSet(u"test-switches"_s));
    if (auto opened = ayonFrame.open(parser.value(u"ayon-port"_s).toUShort()); !opened)
        return 1;
    ready[u"ayon"_s] = QJsonObject{{u"url"_s, ayonFrame.url()}};
#endif
#ifdef SANDBOX_HAS_SHOTGRID
    bridge::sandbox::shotgrid::Server shotgrid;
    if (QFile file(parser.value(u"shotgrid-fixture"_s)); file.open(QIODevice::ReadOnly)) {
        if (auto loaded = shotgrid.loadFixture(QJsonDocument::fromJson(file.readAll()).object()); !loaded)
            return 1;
    }
    bridge::sandbox::Frame shotgridFrame(shotgrid);
    shotgridFrame.setHasSwitches(parser.isSet(u"test-switches"_s));
    if (auto opened = shotgridFrame.open(parser.value(u"shotgrid-port"_s).toUShort()); !opened)
        return 1;
    ready[u"shotgrid"_s] = QJsonObject{{u"url"_s, shotgridFrame.url()}};
#endif
    std::puts(QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return application.exec();
}
