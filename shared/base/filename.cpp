#include "base/filename.h"

namespace bridge {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 120; // what is stored beside it may add to the name; file systems take 255
constexpr qsizetype mostSuffixBytes = 16; // a longer one is no suffix

bool isPlain(QChar letter)
{
    switch (letter.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // such as the mark that turns the direction of text and so hides a suffix
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default: // Qt's set is open; what is left are letters, marks, digits, punctuation, symbols, blanks and surrogates
        return !R"(\/:*?"<>|`$;&)"_L1.contains(letter);
    }
}

//! The first of \a text that take at most so many bytes.
QString shortened(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

} // namespace

QString safeFileName(const QString &name)
{
    const qsizetype folders = std::max(name.lastIndexOf('/'_L1), name.lastIndexOf('\\'_L1)) + 1;
    QString plain;
    for (const QChar letter : name.mid(folders))
        plain += isPlain(letter) ? letter : u'_';
    plain = plain.trimmed();
    while (plain.startsWith('.'_L1) || plain.startsWith('-'_L1)) // hidden, or an option of some program
        plain.remove(0, 1);
    while (plain.endsWith('.'_L1) || plain.endsWith(' '_L1))
        plain.chop(1);

    const qsizetype dot = plain.lastIndexOf('.'_L1);
    const QString suffix = dot < 0 ? QString() : plain.mid(dot);
    const bool isSuffix = suffix.toUtf8().size() <= mostSuffixBytes;
    if (isSuffix)
        plain.chop(suffix.size());
    const QString kept = isSuffix ? suffix : QString();
    const QString base = shortened(plain, mostBytes - kept.toUtf8().size());
    return (base.isEmpty() ? u"file"_s : base) + kept;
}

QString asciiFileName(const QString &name)
{
    QString ascii;
    for (const QChar letter : safeFileName(name).normalized(QString::NormalizationForm_KD)) {
        if (letter.unicode() < 128)
            ascii += letter;
        else if (letter.category() != QChar::Mark_NonSpacing && !letter.isLowSurrogate())
            ascii += u'_';
    }
    return ascii;
}

} // namespace bridge
