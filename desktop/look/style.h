#pragma once

#include <QProxyStyle>

namespace bridge::desktop {

//! Qt's Fusion, with check boxes that have an outline on dark ground too: Fusion makes it of a darker window colour.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace bridge::desktop
