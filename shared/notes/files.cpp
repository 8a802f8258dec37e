#include "notes/files.h"

#include "base/filename.h"

#include <algorithm>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using sync::Side;

namespace {

class FilePlanner
{
public:
    FilePlanner(const std::vector<ayon::ActivityFile> &files, const std::vector<shotgrid::Link> &attachments,
                const sync::Policy &policy, const QString &site)
        : m_files(files)
        , m_attachments(attachments)
        , m_policy(policy)
        , m_site(site)
    {
    }

    FilePlan run(const std::vector<FileLink> &base)
    {
        for (const FileLink &link : base)
            planLinked(link);
        pairNew([this](const ayon::ActivityFile &file, const shotgrid::Link &attachment) {
            return file.id == fileIdFor(m_site, attachment.ref.id);
        });
        pairNew([](const ayon::ActivityFile &file, const shotgrid::Link &attachment) {
            return asciiFileName(file.name) == asciiFileName(attachment.name);
        });
        if (m_policy.writes(Side::Shotgrid))
            m_plan.toShotgrid = std::move(m_files);
        if (m_policy.writes(Side::Ayon))
            m_plan.toAyon = std::move(m_attachments);
        return std::move(m_plan);
    }

private:
    //! What has a link is no longer new.
    void planLinked(const FileLink &link)
    {
        const bool inAyon =
            std::erase_if(m_files, [&link](const ayon::ActivityFile &file) { return file.id == link.file; }) > 0;
        const bool inShotgrid =
            std::erase_if(m_attachments,
                          [&link](const shotgrid::Link &attachment) { return attachment.ref.id == link.attachment; })
            > 0;
        if (inAyon && inShotgrid)
            m_plan.linked.push_back(link);
        else if (inShotgrid)
            take(link, Side::Shotgrid, m_plan.goneInAyon);
        else if (inAyon)
            take(link, Side::Ayon, m_plan.goneInShotgrid);
    }

    //! From \a side too, or else it stays linked: another pass may be allowed to.
    void take(const FileLink &link, Side side, std::vector<FileLink> &gone)
    {
        if (m_policy.writes(side))
            gone.push_back(link);
        else
            m_plan.linked.push_back(link);
    }

    template <class Same> void pairNew(const Same &isSame)
    {
        std::erase_if(m_files, [this, &isSame](const ayon::ActivityFile &file) {
            const auto same =
                std::find_if(m_attachments.begin(), m_attachments.end(),
                             [&file, &isSame](const shotgrid::Link &attachment) { return isSame(file, attachment); });
            if (same == m_attachments.end())
                return false;
            m_plan.linked.push_back({.file = file.id, .attachment = same->ref.id});
            m_attachments.erase(same);
            return true;
        });
    }

    std::vector<ayon::ActivityFile> m_files; // new ones
    std::vector<shotgrid::Link> m_attachments;
    const sync::Policy &m_policy;
    const QString &m_site;
    FilePlan m_plan;
};

} // namespace

FilePlan planFiles(const std::vector<ayon::ActivityFile> &files, const std::vector<shotgrid::Link> &attachments,
                   const std::vector<FileLink> &base, const sync::Policy &policy, const QString &site)
{
    return FilePlanner(files, attachments, policy, site).run(base);
}

EntityId fileIdFor(const QString &site, ShotgridId attachment)
{
    return entityIdFor(site, u"Attachment/"_s + attachment.toText());
}

} // namespace bridge::notes
