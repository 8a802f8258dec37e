#include "desktop/look/style.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>
#include <QTreeView>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize airOfButton(12, 4);
constexpr QSize airOfField(4, 4);
constexpr int airOfRow = 10;
constexpr int textMargin = 4; // in cells and headers, so that both are in line
constexpr int iconGap = 6;
constexpr int arrowSize = 10;
constexpr int headerArrowDrop = 3; // Fusion paints it above its place
constexpr int listIconSize = 18; // which leaves air between rows
constexpr char mainButton[] = "isMainButton";

bool opensMenu(const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return button && button->menu() && button->popupMode() == QToolButton::InstantPopup;
}

bool isMain(const QStyleOption &option, const QWidget *widget)
{
    const auto *push = qobject_cast<const QPushButton *>(widget);
    const bool standsOut = widget && (widget->property(mainButton).toBool() || (push && push->isDefault()));
    return standsOut && option.state.testFlag(QStyle::State_Enabled);
}

//! A field that is there to be marked and copied from.
bool isText(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    return edit && edit->isReadOnly() && !edit->hasFrame();
}

//! A tree does not say so where it draws its branches.
bool isOfChosenRow(const QStyleOption &branch, const QWidget *widget)
{
    const auto *tree = qobject_cast<const QTreeView *>(widget);
    return tree && tree->selectionModel() && tree->selectionModel()->isSelected(tree->indexAt(branch.rect.center()));
}

bool hasLabel(const QStyleOptionToolButton &button)
{
    const bool showsText =
        button.toolButtonStyle == Qt::ToolButtonTextBesideIcon || button.toolButtonStyle == Qt::ToolButtonTextOnly;
    return showsText && !button.text.isEmpty() && !(button.features & QStyleOptionToolButton::Arrow);
}

void outline(QPainter &painter, const QRect &rect, const QColor &color, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

//! Where the keyboard is. Fusion fills it, which a chosen row hides.
void drawFocus(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    if (!option.state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    const bool isCell = qobject_cast<const QAbstractItemView *>(widget);
    const bool isOnHighlight = isMain(option, widget) || (isCell && option.state.testFlag(QStyle::State_Selected));
    outline(painter, option.rect, option.palette.color(isOnHighlight ? QPalette::HighlightedText : QPalette::Highlight),
            isCell ? 0 : 2);
}

//! Fusion would make the colour pale, and white on it hard to read.
void drawMain(const QStyleOption &option, QPainter &painter)
{
    QColor shade = option.palette.color(QPalette::Highlight);
    if (option.state.testFlag(QStyle::State_Sunken))
        shade = shade.darker(115);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        shade = shade.darker(107);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    painter.drawRoundedRect(option.rect, 2, 2);
    painter.restore();
}

void drawChecked(const QStyleOption &option, QPainter &painter)
{
    QColor shade = option.palette.color(QPalette::Highlight);
    outline(painter, option.rect, shade, 2);
    shade.setAlphaF(0.22F);
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1), shade);
}

} // namespace

Style::Style()
    : QProxyStyle(u"fusion"_s)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element == PE_FrameFocusRect) {
        drawFocus(*option, *painter, widget);
        return;
    }
    if (element == PE_PanelLineEdit && isText(widget))
        return;
    if ((element == PE_PanelButtonTool || element == PE_PanelButtonCommand) && isMain(*option, widget)) {
        drawMain(*option, *painter);
        return;
    }
    if (element == PE_IndicatorBranch && isOfChosenRow(*option, widget)) {
        QStyleOption branch = *option; // the arrow is else dark on a dark row
        branch.palette.setColor(QPalette::WindowText, option->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawPrimitive(element, &branch, painter, widget);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_PanelButtonTool && option->state.testFlag(State_On)) {
        drawChecked(*option, *painter);
    } else if (element == PE_IndicatorItemViewItemCheck || element == PE_IndicatorCheckBox) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_ToolButtonLabel && button && hasLabel(*button)) {
        drawLabel(*button, *painter, widget);
    } else if (element == CE_PushButtonLabel && push && isMain(*push, widget)) {
        QStyleOptionButton light = *push;
        if (!push->icon.isNull())
            light.icon =
                QIcon(push->icon.pixmap(push->iconSize, painter->device()->devicePixelRatioF(), QIcon::Selected));
        light.palette.setColor(QPalette::ButtonText, push->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &light, painter, widget);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawLabel(const QStyleOptionToolButton &button, QPainter &painter, const QWidget *widget) const
{
    const bool hasIcon = button.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button.icon.isNull();
    const bool isEnabled = button.state.testFlag(State_Enabled);
    const int iconWidth = hasIcon ? button.iconSize.width() + iconGap : 0;
    const int arrowWidth = opensMenu(widget) ? arrowSize + iconGap : 0;
    const int textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const QRect room = button.rect.adjusted(iconGap, 0, -iconGap, 0);
    const int free = std::max(0, room.width() - iconWidth - arrowWidth - textWidth);
    // In a frame it stands in the middle; without one it is in line with what is above and below.
    int left = room.left() + (button.state.testFlag(State_AutoRaise) ? 0 : free / 2);
    const auto place = [&](int width, int height) {
        const QRect rect(left, room.center().y() - (height - 1) / 2, width, height);
        left += width + iconGap;
        return visualRect(button.direction, button.rect, rect);
    };
    const QPalette::ColorRole ink = isMain(button, widget) ? QPalette::HighlightedText : QPalette::ButtonText;
    if (hasIcon) {
        const QIcon::Mode mode = !isEnabled ? QIcon::Disabled
            : isMain(button, widget)        ? QIcon::Selected
                                            : QIcon::Normal;
        button.icon.paint(&painter, place(button.iconSize.width(), button.iconSize.height()), Qt::AlignCenter, mode);
    }
    const QRect text = place(std::min(textWidth, room.width() - iconWidth - arrowWidth), room.height());
    proxy()->drawItemText(&painter, text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, button.palette,
                          isEnabled, button.text, ink);
    if (arrowWidth > 0) {
        QStyleOption arrow = button;
        arrow.rect = place(arrowSize, arrowSize);
        proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, &painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control != CC_ToolButton || !button || !hasLabel(*button)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    QStyleOptionToolButton plain = *button; // the arrow comes with the label
    plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    QProxyStyle::drawComplexControl(control, &plain, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return needed + airOfButton;
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (!button || !hasLabel(*button))
            return needed;
        return needed + airOfButton + QSize(opensMenu(widget) ? arrowSize + iconGap : 0, 0);
    }
    case CT_ComboBox:
    case CT_LineEdit: // spin boxes take theirs from it
        return needed + airOfField;
    case CT_HeaderSection: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool hasArrow = header && header->sortIndicator != QStyleOptionHeader::None;
        return hasArrow ? needed - QSize(needed.height() - arrowSize, 0)
                        : needed; // it is given a square as high as that
    }
    case CT_ItemViewItem:
        return option ? needed.expandedTo(QSize(0, option->fontMetrics.height() + airOfRow)) : needed;
    default: // of Qt's, which has more with each version
        return needed;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_ItemViewItemFocusRect)
        return option->rect; // and not the text alone
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        return rect.adjusted(airOfField.width() / 2, 0, -airOfField.width() / 2, 0);
    if (element == SE_HeaderArrow) {
        const QRect middle(option->rect.right() - arrowSize - textMargin,
                           option->rect.center().y() - arrowSize / 2 + headerArrowDrop, arrowSize, arrowSize);
        return visualRect(option->direction, option->rect, middle);
    }
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_HeaderMargin)
        return textMargin + 1; // and the cells have one more of their own
    if (metric == PM_FocusFrameHMargin)
        return textMargin;
    if (metric == PM_ListViewIconSize)
        return listIconSize;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // they are of another hand than ours
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

void makeMain(QAbstractButton &button, bool isMain)
{
    button.setProperty(mainButton, isMain);
    button.update();
}

} // namespace bridge::desktop
