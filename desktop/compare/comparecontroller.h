#pragma once

#include "desktop/compare/compareengine.h"
#include "desktop/session/session.h"

#include <QObject>

namespace bridge::desktop {

//! What a comparison is at, and what a person may do with it. Everything that takes time is done by its engine, in
//! another thread.
class CompareController : public QObject
{
    Q_OBJECT
public:
    enum class State {
        SignedOut,
        NoProject,
        Reading,
        Ready,
        Deciding, // conflicts end otherwise; the plan is being made anew
        Applying,
        Paused, // once the batch that began is written
        Applied,
        Stopped, // while it was applied; what was written is kept
        Failed, // nothing to show but the error
    };

    explicit CompareController(Session &session, QObject *parent = nullptr);
    ~CompareController() override;

    State state() const { return m_state; }
    bool isApplying() const { return m_state == State::Applying || m_state == State::Paused; }
    const ProjectName &project() const { return m_project; }
    sync::Policy::Flow flow() const { return m_flow; }
    const sync::Progress &progress() const { return m_progress; }
    const Error &error() const { return m_error; }
    //! What was done, once it is; without its items, which the model shows.
    const std::shared_ptr<const sync::Report> &report() const { return m_report; }
    //! Null unless there is a plan.
    const sync::PlannedSync *planned() const;
    bool hasConflicts() const;
    //! What follows the entities; null until it is known, and where there is none.
    const RestPtr &rest() const { return m_rest; }
    bool isLookingAtRest() const { return m_isLookingAtRest; }
    //! Applying brings it along.
    bool bringsRest() const { return m_bringsRest; }
    void setBringsRest(bool brings);
    //! The entities are written, and this part of it is being brought.
    const std::optional<RestPart> &following() const { return m_following; }
    //! Something is still to begin: of media, all are under way.
    bool canPause() const { return isApplying() && m_following != RestPart::Media; }
    PlanModel &model() { return m_model; }
    const PlanModel &model() const { return m_model; }

    //! Not while a comparison is being written: see isApplying().
    void compare(const ProjectName &project);
    //! Shows a plan that somebody else made; it cannot be applied.
    void present(const ProjectName &project, const sync::SharedPlan &planned);
    void compareAgain();
    void setFlow(sync::Policy::Flow flow);

    const PlanFilter &filter() const { return m_filter; }
    void setFilter(const PlanFilter &filter);

    //! Ends that a person may choose for conflicts, in the direction that was chosen.
    std::vector<sync::Ruling> possibleRulings() const;
    void rule(std::vector<sync::Matter> matters, sync::Ruling ruling);
    void ruleAll(sync::Ruling ruling);

    //! A person has seen what the safety catches found.
    void confirm(bool confirmed);
    bool isConfirmed() const { return m_isConfirmed; }
    bool canApply() const;
    void apply();
    void pause();
    void resume();
    void stop();

    void save(CompareEngine::Format format, const QString &file);

signals:
    void changed();
    void progressed();
    //! Nothing in \a error when it is there.
    void saved(const QString &file, const std::optional<bridge::Error> &error);
    //! Other lines are shown than before.
    void shownChanged();

private:
    void follow();
    void start();
    void setState(State state);
    void takeComparison(const ComparisonPtr &comparison);
    void takeFiltered(const ShownPtr &shown);
    void takeRest(const RestPtr &rest);
    void takeReport(const std::shared_ptr<const sync::Report> &report);
    void takeError(const Error &error);
    void askForFiltered();
    void show(ComparisonPtr comparison, ShownPtr shown);
    void decide(std::optional<std::vector<sync::Matter>> matters, sync::Ruling ruling);
    void forget();
    void letGo(ComparisonPtr comparison);
    bool hasSomethingToApply() const;

    Session &m_session;
    PlanModel m_model;
    CompareEngine *m_engine; // in a thread of its own, and ends there once it is closed
    State m_state = State::SignedOut;
    ProjectName m_project;
    sync::Policy::Flow m_flow = sync::Policy::Flow::Both;
    sync::Progress m_progress;
    Error m_error;
    std::shared_ptr<const sync::Report> m_report;
    PlanFilter m_filter;
    ComparisonPtr m_coming; // waits for its filtered rows
    RestPtr m_rest;
    bool m_isLookingAtRest = false;
    bool m_bringsRest = true;
    std::optional<RestPart> m_following;
    int m_restJob = 0; // that looks at it
    int m_job = 0; // the newest that was begun; what older ones say is outdated
    int m_filterJob = 0;
    bool m_isConfirmed = false;
    bool m_canApplyPlan = false; // it was read from the servers, and not applied yet
};

} // namespace bridge::desktop
