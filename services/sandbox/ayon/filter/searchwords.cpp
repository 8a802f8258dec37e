#include "sandbox/ayon/filter/searchwords.h"

#include "base/slug.h"

#include <algorithm>

namespace bridge::sandbox::ayon {

SearchWords::SearchWords(const QString &text)
{
    const QStringList parts = text.toLower().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList words = slug(part, 1).split(u'_', Qt::SkipEmptyParts);
        if (!words.isEmpty())
            m_groups.push_back(words);
    }
}

bool SearchWords::areIn(const QStringList &texts, const QStringList &starts) const
{
    const auto isIn = [&](const QString &word) {
        return std::ranges::any_of(texts,
                                   [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); })
            || std::ranges::any_of(
                   starts, [&word](const QString &start) { return start.startsWith(word, Qt::CaseInsensitive); });
    };
    return std::ranges::any_of(m_groups,
                               [&isIn](const QStringList &words) { return std::ranges::all_of(words, isIn); });
}

} // namespace bridge::sandbox::ayon
