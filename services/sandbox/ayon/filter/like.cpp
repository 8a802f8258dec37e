#include "sandbox/ayon/filter/like.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

QRegularExpression likePattern(const QString &pattern, Qt::CaseSensitivity sensitivity)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'%')
            expression += u".*"_s;
        else if (c == u'_')
            expression += u'.';
        else if (c == u'\\' && i + 1 < pattern.size())
            expression += QRegularExpression::escape(pattern.mid(++i, 1));
        else
            expression += QRegularExpression::escape(QString(c));
    }
    QRegularExpression::PatternOptions options = QRegularExpression::DotMatchesEverythingOption;
    if (sensitivity == Qt::CaseInsensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(QRegularExpression::anchoredPattern(expression), options);
}

} // namespace bridge::sandbox::ayon
