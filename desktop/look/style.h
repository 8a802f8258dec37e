#pragma once

#include <QProxyStyle>

class QAbstractButton;
class QStyleOptionToolButton;

namespace bridge::desktop {

//! Qt's Fusion, with what it lacks: air around texts, boxes with an outline on dark ground too, buttons whose text
//! stands in their middle and whose menu shows an arrow that one can see, a checked button that looks like one, and one
//! main button a page.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;

private:
    void drawLabel(const QStyleOptionToolButton &button, QPainter &painter, const QWidget *widget) const;
};

//! What the page is there for: it stands out from the buttons beside it. The default button of a dialog does so anyway.
void makeMain(QAbstractButton &button, bool isMain = true);

} // namespace bridge::desktop
