#include "desktop/look/theme.h"

#include "desktop/look/style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QPointer>
#include <QStyle>

namespace bridge::desktop {

namespace {

struct Shades {
    const char *window, *base, *alternate, *text, *faint, *button, *border, *highlight, *highlightedText, *link;
};

constexpr Shades light{"#f4f5f7", "#ffffff", "#f7f8fa", "#1f2329", "#667080",
                       "#ffffff", "#d5d9e0", "#2f6fde", "#ffffff", "#1f5fc8"};
//! Fields are darker than what they stand on: that is how the style sets off boxes and wells where it draws no lines.
constexpr Shades dark{"#2a2e35", "#1e2126", "#23272d", "#e3e6ea", "#98a1ae",
                      "#3a404a", "#454c57", "#326fdc", "#ffffff", "#7fb0ff"};

QPalette paletteOf(const Shades &shades)
{
    const auto shade = [](const char *name) { return QColor(QLatin1StringView(name)); };
    QPalette palette;
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, shade(shades.text));
    palette.setColor(QPalette::Window, shade(shades.window));
    palette.setColor(QPalette::Base, shade(shades.base));
    palette.setColor(QPalette::AlternateBase, shade(shades.alternate));
    palette.setColor(QPalette::ToolTipBase, shade(shades.button));
    palette.setColor(QPalette::PlaceholderText, shade(shades.faint));
    palette.setColor(QPalette::Button, shade(shades.button));
    palette.setColor(QPalette::BrightText, shade(shades.highlightedText));
    palette.setColor(QPalette::Highlight, shade(shades.highlight));
    palette.setColor(QPalette::HighlightedText, shade(shades.highlightedText));
    palette.setColor(QPalette::Link, shade(shades.link));
    palette.setColor(QPalette::LinkVisited, shade(shades.link));
    palette.setColor(QPalette::Light, shade(shades.alternate));
    palette.setColor(QPalette::Midlight, shade(shades.alternate));
    palette.setColor(QPalette::Mid, shade(shades.border));
    palette.setColor(QPalette::Dark, shade(shades.border));
    palette.setColor(QPalette::Shadow, shade(shades.border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shade(shades.faint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shade(shades.border));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, shade(shades.text));
    return palette;
}

//! What the system asks for, which only an application without a palette of its own is told.
bool isSystemDark()
{
    QApplication::setPalette(QPalette());
    return isDark();
}

//! Sees the system change its colours.
class SystemWatch : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && !m_isWaiting) { // each window is told
            m_isWaiting = true;
            const auto follow = [this] {
                m_isWaiting = false;
                applyScheme(*qApp, Scheme::System);
            };
            QMetaObject::invokeMethod(this, follow, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_isWaiting = false;
};

} // namespace

void applyScheme(QApplication &application, Scheme scheme)
{
    static QPointer<SystemWatch> watch;
    if (scheme != Scheme::System) {
        delete watch;
    } else if (!watch) {
        watch = new SystemWatch(&application);
        application.installEventFilter(watch);
    }
    const bool wantsDark = scheme == Scheme::Dark || (scheme == Scheme::System && isSystemDark());
    if (!qobject_cast<Style *>(application.style()))
        QApplication::setStyle(new Style);
    QApplication::setPalette(paletteOf(wantsDark ? dark : light));
}

bool isDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

QColor color(Tone tone)
{
    struct Pair {
        const char *onLight, *onDark;
    };
    constexpr Pair added{"#1a7f37", "#57c26f"}, changed{"#1f5fc8", "#7fb0ff"}, moved{"#7a4bc2", "#b995f5"},
        removed{"#b42318", "#ff8a80"}, attention{"#9a5b00", "#f0b04a"}, faint{"#667080", "#8f98a5"};
    const auto pick = [](const Pair &pair) { return QColor(QLatin1StringView(isDark() ? pair.onDark : pair.onLight)); };
    switch (tone) {
    case Tone::Added:
    case Tone::Good:
        return pick(added);
    case Tone::Changed:
        return pick(changed);
    case Tone::Moved:
        return pick(moved);
    case Tone::Removed:
        return pick(removed);
    case Tone::Attention:
        return pick(attention);
    case Tone::Faint:
        return pick(faint);
    }
    Q_UNREACHABLE();
}

} // namespace bridge::desktop
