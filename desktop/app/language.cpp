#include "desktop/app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

//! Nothing when there is no such translation, which is so for English.
void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void useLanguage(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // buttons of Qt's own dialogs
    install(locale, u"ayon-shotgrid"_s, u":/translations"_s);
}

} // namespace bridge::desktop
