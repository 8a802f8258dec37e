#include "notes/text.h"

#include "ayon/activity.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuotation = 200;
const QString continued = u"…\n\n*(more in ShotGrid)*"_s;

//! `[label](user:login)`, and the like for what else AYON can mention; a name may have brackets in itself. Pictures and
//! links to pages are none.
const QRegularExpression &mention()
{
    static const QRegularExpression token(
        uR"((?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((user|team|folder|task|product|version|representation|workfile):([^)\s]+)\))"_s);
    return token;
}

QString withPlainLineEnds(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace('\r'_L1, '\n'_L1);
    return text.trimmed();
}

QString withoutMarkup(QString text)
{
    return text.replace(mention(), u"\\1"_s);
}

QString signature(const QString &name)
{
    return u"**%1:** "_s.arg(name);
}

//! Brackets of a name that do not match would end the mention, or begin it elsewhere.
QString mentionOf(QString label, const QString &login)
{
    label.replace('['_L1, '('_L1);
    label.replace(']'_L1, ')'_L1);
    return u"[%1](user:%2)"_s.arg(label, login);
}

//! What follows the quotation. The former integration quoted the first line alone, with the others plain behind it.
QString withoutQuotation(const QString &body, const QString &answered)
{
    const QString whole = "> "_L1 + withPlainLineEnds(answered);
    if (!answered.isEmpty() && body.startsWith(whole))
        return body.mid(whole.size()).trimmed();
    qsizetype at = 0;
    while (at < body.size() && body[at] == '>'_L1) {
        const qsizetype end = body.indexOf('\n'_L1, at);
        at = end < 0 ? body.size() : end + 1;
    }
    return body.mid(at).trimmed();
}

QString quotationOf(const QString &answered)
{
    QString text = withPlainLineEnds(answered);
    if (text.size() > longestQuotation)
        text = text.left(longestQuotation - 1) + u'…';
    return text.isEmpty() ? QString() : "> "_L1 + text.replace('\n'_L1, "\n> "_L1) + "\n\n"_L1;
}

//! Takes the mentions of \a addressed off the beginning of \a text; gives those that were there.
QStringList takeAddressed(QString &text, const QStringList &addressed)
{
    QStringList taken;
    qsizetype at = 0;
    while (true) {
        const QRegularExpressionMatch found =
            mention().match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!found.hasMatch() || found.captured(2) != "user"_L1)
            break;
        const QString login = found.captured(3);
        if (addressed.contains(login)) {
            taken += login;
            text.remove(found.capturedStart(), found.capturedLength());
        } else {
            at = found.capturedEnd(); // somebody's own mention among them stays
        }
        while (at < text.size() && text[at].isSpace()) {
            if (at == 0 || text[at - 1].isSpace())
                text.remove(at, 1);
            else
                ++at;
        }
    }
    return taken;
}

bool isWordAt(const QString &text, qsizetype at, qsizetype length)
{
    const bool opens = at == 0 || !text[at - 1].isLetterOrNumber();
    const bool closes = at + length == text.size() || !text[at + length].isLetterOrNumber();
    return opens && closes;
}

//! The mentions of \a previous, where \a text has the same words in the same order.
QString withMentionsOf(QString text, const QString &previous)
{
    qsizetype from = 0;
    for (const QRegularExpressionMatch &token : mention().globalMatch(previous)) {
        const QString label = token.captured(1);
        qsizetype at = label.isEmpty() ? -1 : text.indexOf(label, from);
        while (at >= 0 && !isWordAt(text, at, label.size()))
            at = text.indexOf(label, at + 1);
        if (at < 0)
            continue;
        text.replace(at, label.size(), token.captured());
        from = at + token.capturedLength();
    }
    return text;
}

QStringList loginsIn(const QString &text)
{
    QStringList logins;
    for (const QRegularExpressionMatch &token : mention().globalMatch(text)) {
        if (token.captured(2) == "user"_L1)
            logins += token.captured(3);
    }
    logins.removeDuplicates();
    return logins;
}

QString hashOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}

//! What stands behind everything in front, mentions and all.
QString ownWords(const QString &body, const Front &front, const QString &answered, QStringList &addressed)
{
    QString text = withPlainLineEnds(body);
    if (front.isReply)
        text = withoutQuotation(text, answered);
    if (!front.signedAs.isEmpty() && text.startsWith(signature(front.signedAs)))
        text = text.mid(signature(front.signedAs).size());
    addressed = takeAddressed(text, front.addressed);
    return text.trimmed();
}

} // namespace

NoteText noteText(const QString &body, const Front &front, const QString &answered)
{
    QStringList addressed;
    const QString words = ownWords(body, front, answered, addressed);
    NoteText text{.content = withoutMarkup(words), .mentioned = addressed + loginsIn(words)};
    text.mentioned.removeDuplicates();
    return text;
}

BodyText bodyText(const Note &note, const People &people, const Front &front, const QString &previous,
                  const QString &answered)
{
    BodyText made{.front = {.isReply = front.isReply, .signedAs = front.signedAs}};
    QStringList addressedBefore;
    const QString before = ownWords(previous, front, answered, addressedBefore);
    const QString words = withMentionsOf(withPlainLineEnds(note.text()), before);
    const QStringList mentioned = loginsIn(words);
    QString mentions;
    for (auto addressee = note.addressees.rbegin(); addressee != note.addressees.rend(); ++addressee) {
        const Person *person = people.of(addressee->ref);
        if (!person || mentioned.contains(person->login) || made.front.addressed.contains(person->login))
            continue;
        made.front.addressed += person->login;
        mentions += mentionOf(addressee->name, person->login) + ' '_L1;
    }
    QString quoted;
    if (front.isReply) { // as it stands, or anew
        const QString whole = withPlainLineEnds(previous);
        const qsizetype end = whole.size() - withoutQuotation(whole, answered).size();
        quoted = end > 0 ? whole.left(end) : quotationOf(answered);
    }
    const QString sign = front.signedAs.isEmpty() ? QString() : signature(front.signedAs);
    made.body = quoted + sign + mentions + words;
    const QList<uint> characters = made.body.toUcs4();
    if (characters.size() > ayon::longestComment) {
        const qsizetype kept = ayon::longestComment - continued.size();
        made.body = QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.data()), kept) + continued;
        made.shortened = true;
    }
    return made;
}

QString plainText(const QString &content, const QString &signedAs)
{
    QString text = withoutMarkup(withPlainLineEnds(content));
    if (const QString sign = signedAs + ": "_L1; !signedAs.isEmpty() && text.startsWith(sign))
        text = text.mid(sign.size());
    return text.trimmed();
}

QString withoutBrackets(QString text)
{
    text.remove('['_L1);
    text.remove(']'_L1);
    return text;
}

QString signedContent(const QString &content, const QString &signedAs)
{
    return signedAs.isEmpty() ? content : signedAs + ": "_L1 + content;
}

QString quotation(const QString &body)
{
    const QString text = withPlainLineEnds(body);
    if (!text.startsWith('>'_L1))
        return {};
    const QString line = text.mid(1, text.indexOf('\n'_L1) < 0 ? -1 : text.indexOf('\n'_L1) - 1);
    return withoutMarkup(line).trimmed();
}

QString printOf(const QString &body)
{
    return hashOf(withPlainLineEnds(body));
}

QString printOf(const Note &note)
{
    QStringList addressees;
    for (const shotgrid::Link &addressee : note.addressees)
        addressees += u"%1/%2"_s.arg(addressee.ref.type).arg(addressee.ref.id.number());
    addressees.sort();
    return hashOf(withPlainLineEnds(note.text()) + '\n'_L1 + addressees.join(' '_L1));
}

} // namespace bridge::notes
