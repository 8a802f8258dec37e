#include "notes/quoting.h"

#include "notes/text.h"

namespace bridge::notes {

using namespace Qt::StringLiterals;

const ayon::Activity *quotedBy(const ayon::Activity &comment, const std::vector<const ayon::Activity *> &others)
{
    QString words = quotation(comment.body);
    if (words.endsWith(u'…'))
        words.chop(1);
    if (words.isEmpty())
        return nullptr;
    const ayon::Activity *quoted = nullptr;
    for (const ayon::Activity *other : others) {
        if (other->id == comment.id || other->entity != comment.entity || other->createdAt > comment.createdAt)
            continue;
        const Front front{.isReply = !quotation(other->body).isEmpty()};
        QStringList mentioned = noteText(other->body, front).mentioned;
        const Front addressed{.isReply = front.isReply, .addressed = mentioned}; // people quote with them and without
        const bool isIt = noteText(other->body, front).content.startsWith(words)
            || noteText(other->body, addressed).content.startsWith(words);
        if (isIt && (!quoted || quoted->createdAt <= other->createdAt))
            quoted = other;
    }
    return quoted;
}

} // namespace bridge::notes
