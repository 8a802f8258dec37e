#pragma once

#include "ayon/ayonclient.h"
#include "net/wait.h"
#include "shotgrid/shotgridclient.h"
#include "sync/filling.h"
#include "sync/projectsync.h"
#include "sync/writecontext.h"

namespace bridge::sync {

//! Writes a plan to both servers, in bulk, in an order in which a kill at any point loses and doubles nothing:
//! 1. ShotGrid rows, parents before children, for what AYON has already; rows that a killed run left behind are
//! adopted. What rows that are there are to say is announced in AYON before it is written.
//! 2. AYON entities, with the links and the base that go with them.
//! 3. ShotGrid's links to what was just made in AYON.
//! 4. What goes away, and at last the project's own record.
class Applier
{
public:
    //! \a plan and \a gate outlive it. While the gate is closed, no batch begins.
    Applier(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, const Plan &plan, WriteContext context,
            net::Gate &gate);

    void onProgress(ProgressHandler handler) { m_onProgress = std::move(handler); }
    void onResult(ResultHandler handler) { m_onResult = std::move(handler); }

    //! Leaves these items of the plan as they are: somebody edited them since they were read.
    void leave(const std::set<int> &items);

    //! Results by item, or the error of a server that is away as a whole. Called once.
    QCoro::Task<Result<std::vector<ItemResult>>> run(bool isWholeProject, std::stop_token stop);

private:
    struct Progress {
        bool shotgridDone = true; // or had nothing to do
        bool ayonDone = true;
        bool isBegun = false;
        int open = 0; // operations that are still to come
    };
    using Items = std::vector<int>;

    QCoro::Task<Result<void>> makeTags(std::stop_token stop);
    QCoro::Task<Result<void>> adoptRows(std::stop_token stop);
    QCoro::Task<Result<void>> writeShotgridFirst(std::stop_token stop);
    QCoro::Task<Result<void>> writeShotgrid(Items items, std::stop_token stop);
    QCoro::Task<Result<void>> announce(Items items, std::stop_token stop);
    QCoro::Task<Result<void>> writeShotgridSlice(Items items, std::stop_token stop);
    QCoro::Task<Result<void>> yieldVersions(std::map<QString, ShotgridId> made, std::stop_token stop);
    QCoro::Task<Result<void>> writeAyon(Items items, std::stop_token stop);
    QCoro::Task<Result<void>> writeAyonSlice(Items items, std::stop_token stop);
    QCoro::Task<Result<void>> writeProject(bool isWholeProject, std::stop_token stop);

    QCoro::Task<Result<void>> passGate(std::stop_token stop);
    Items begin(const Items &items);
    void finish(const Items &items, const QString &text);
    bool canWriteAyon(int index);
    bool isReady(int index) const;
    std::vector<shotgrid::Write> rowWrites(int index) const;
    void fail(int index, const Error &error);
    void failOrphans(const Items &items);
    void tell(int index) const;
    Items itemsWith(const std::function<bool(const Item &)> &fits) const;
    const Item &item(int index) const { return m_plan.items[std::size_t(index)]; }

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const Plan &m_plan;
    WriteContext m_context;
    net::Gate &m_gate;
    ProgressHandler m_onProgress;
    ResultHandler m_onResult;
    std::vector<ItemResult> m_results;
    std::vector<Progress> m_progress;
    std::unordered_map<QString, int> m_pending; // items that make a ShotGrid row, by AYON id
    std::unordered_map<QString, int> m_madeInAyon; // items that make an AYON entity, by AYON id
    std::set<Filling::Place> m_filledIn; // what is not to be filled any more, of the slice under way
    int m_done = 0;
};

} // namespace bridge::sync
