#include "desktop/app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

//! The language of what was found; empty when there is no such translation.
QString install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (!translator->load(locale, name, u"_"_s, folder)) {
        delete translator;
        return {};
    }
    QCoreApplication::installTranslator(translator);
    return translator->language();
}

} // namespace

void useLanguage(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale wanted = language.isEmpty() ? system : QLocale(language);
    const QString texts = u"ayon-shotgrid"_s;
    const QString folder = u":/translations"_s;
    const QString spoken = install(wanted, texts, folder);
    if (spoken.isEmpty()) // the sources are English, but know one form of a plural
        install(QLocale(QLocale::English), texts, folder);
    // The buttons of Qt's own dialogs. Qt knows more languages, of which none goes with English.
    install(QLocale(spoken), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (wanted.language() != system.language())
        QLocale::setDefault(wanted); // else numbers and dates stay as the person has set them up
}

} // namespace bridge::desktop
