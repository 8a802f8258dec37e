#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace bridge::sandbox::ayon {

//! What a text search asks for: texts between commas, one of which has to be met by all of its words. Words are made
//! the way the server makes names, in lower case: "SH-010" is "sh" and "010". No group for a text without any word,
//! which asks for nothing.
//! Evidence: `ynput/ayon-backend: ayon_server/utils/strings.py` (slugify), and #921 of that repository for the commas.
class SearchWords
{
public:
    explicit SearchWords(const QString &text);

    bool isEmpty() const { return m_groups.empty(); }
    //! Whether each word of one group begins one of \a starts, or is somewhere in one of \a texts.
    bool areIn(const QStringList &texts, const QStringList &starts = {}) const;

private:
    std::vector<QStringList> m_groups = {};
};

} // namespace bridge::sandbox::ayon
