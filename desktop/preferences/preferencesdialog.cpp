#include "desktop/preferences/preferencesdialog.h"

#include "desktop/preferences/autostart.h"
#include "desktop/look/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

QTimeEdit *timeField(const QString &name, const QTime &time, QWidget *parent)
{
    auto *edit = new QTimeEdit(time, parent);
    edit->setObjectName(name);
    edit->setDisplayFormat(u"HH:mm"_s);
    return edit;
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences &preferences, QString program, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_program(std::move(program))
    , m_scheme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_notifies(new QCheckBox(tr("&Tell me when a sync has finished or failed"), this))
    , m_quiet(new QCheckBox(tr("Be &quiet from"), this))
    , m_from(timeField(u"quietFrom"_s, preferences.quietHours().from, this))
    , m_to(timeField(u"quietTo"_s, preferences.quietHours().to, this))
    , m_start(new QCheckBox(tr("&Start when I log in to this computer"), this))
    , m_notice(new Notice(u"preferencesNotice"_s, this))
{
    setObjectName(u"preferencesDialog"_s);
    setWindowTitle(tr("Preferences"));
    m_scheme->setObjectName(u"scheme"_s);
    m_scheme->addItems({tr("As the system"), tr("Light"), tr("Dark")}); // in the order of Scheme
    m_scheme->setCurrentIndex(int(preferences.scheme()));
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s); // languages are called by their own names
    m_language->addItem(u"Français"_s, u"fr"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language())));
    m_notifies->setObjectName(u"notifies"_s);
    m_notifies->setChecked(preferences.notifies());
    m_quiet->setObjectName(u"quiet"_s);
    m_quiet->setChecked(preferences.quietHours().enabled);
    m_start->setObjectName(u"startAtLogin"_s);
    m_start->setChecked(startsAtLogin(m_program));
    m_from->setAccessibleName(tr("Be quiet from"));
    m_to->setAccessibleName(tr("Be quiet until"));

    auto *quiet = new QHBoxLayout;
    quiet->addWidget(m_quiet);
    quiet->addWidget(m_from);
    auto *until = new QLabel(tr("&until"), this);
    until->setBuddy(m_to);
    quiet->addWidget(until);
    quiet->addWidget(m_to);
    quiet->addStretch(1);
    auto *language = new QLabel(tr("The language changes with the next start."), this);
    language->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout;
    form->addRow(tr("&Colours"), m_scheme);
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), language);
    form->addRow(tr("Notifications"), m_notifies);
    form->addRow(QString(), quiet);
    form->addRow(tr("Start"), m_start);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_notice);
    layout->addStretch(1);
    layout->addWidget(buttons);

    connect(m_scheme, &QComboBox::activated, this, [this](int index) { m_preferences.setScheme(Scheme(index)); });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_preferences.setLanguage(m_language->currentData().toString()); });
    connect(m_notifies, &QCheckBox::toggled, &m_preferences, &Preferences::setNotifies);
    connect(m_quiet, &QCheckBox::toggled, this, &PreferencesDialog::takeQuietHours);
    connect(m_from, &QTimeEdit::timeChanged, this, &PreferencesDialog::takeQuietHours);
    connect(m_to, &QTimeEdit::timeChanged, this, &PreferencesDialog::takeQuietHours);
    connect(m_start, &QCheckBox::clicked, this, &PreferencesDialog::takeStart);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PreferencesDialog::takeQuietHours()
{
    m_preferences.setQuietHours({.enabled = m_quiet->isChecked(), .from = m_from->time(), .to = m_to->time()});
}

void PreferencesDialog::takeStart(bool starts)
{
    const auto written = setStartsAtLogin(m_program, starts);
    if (written)
        return m_notice->clear();
    m_start->setChecked(!starts);
    m_notice->showError(written.error());
}

} // namespace bridge::desktop
