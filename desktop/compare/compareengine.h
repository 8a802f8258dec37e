#pragma once

#include "desktop/compare/planexport.h"
#include "desktop/compare/rest.h"
#include "login/entry.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <unordered_map>

namespace bridge::desktop {

//! What to compare, and how to reach both sides. Values only: they go to another thread.
struct CompareRequest {
    ayon::AyonConnection ayon = {};
    shotgrid::ShotgridConnection shotgrid = {};
    settings::AddonIdentity addon = {};
    ProjectName project = {};
    sync::Policy policy = {};
};

//! Reads, plans and applies, in a thread of its own (see enginethread.h): to plan 100,000 entities takes most of a
//! second.
//! One job at a time; a new one stops the one that runs and begins once that has ended. Jobs have numbers, which their
//! signals carry, so that what an outdated one says can be told.
class CompareEngine : public QObject
{
    Q_OBJECT
public:
    using Became = std::vector<PlanModel::Became>;

    //! It ends some time after close().
    static CompareEngine *start();
    ~CompareEngine() override;

    // All of these are called in its thread.

    void compare(CompareRequest request, int job);
    //! Shows a plan that somebody else made; it cannot be applied.
    void present(sync::SharedPlan planned, int job);
    //! The plan anew, with these conflicts of \a before ended so; none: all of them. Other ticks stay as in \a ticks.
    void rule(std::optional<std::vector<sync::Matter>> matters, sync::Ruling ruling, ComparisonPtr before, Ticks ticks,
              int job);
    //! How a plan is applied.
    struct Consent {
        bool isConfirmed = false; // a person has seen what the safety catches found
        bool bringsRest = false; // and then what follows the entities
    };
    //! What is ticked.
    void apply(Ticks ticks, Consent consent, ComparisonPtr comparison, int job);
    void pause();
    void resume();
    void stop();
    //! Ends its thread as soon as nothing runs any more.
    void close();

    enum class Format { Csv, Json };
    //! Into \a file, whole or not at all.
    void save(ExportedPlan exported, Format format, QString file);

    void filter(ComparisonPtr comparison, PlanFilter filter, RowStates states, int job);

signals:
    void progressed(const bridge::sync::Progress &progress, int job);
    void compared(const bridge::desktop::ComparisonPtr &comparison, int job);
    void filtered(const bridge::desktop::ShownPtr &shown, int job);
    //! Some time after compared(), by the same job.
    void foreseen(const bridge::desktop::RestPtr &rest, int job);
    void became(const bridge::desktop::CompareEngine::Became &changes, int job);
    //! The entities are written, and that part of what follows them begins; followed() says what came of all.
    void following(bridge::desktop::RestPart part, int job);
    void followed(const bridge::desktop::RestPtr &rest, int job);
    void applied(const std::shared_ptr<const bridge::sync::Report> &report, int job); // without its items
    //! Nothing in \a error when it is there.
    void saved(const QString &file, const std::optional<bridge::Error> &error);
    //! Cancelled when it was stopped.
    void failed(const bridge::Error &error, int job);
    //! What was held may go on, or is to end.
    void released();

private:
    CompareEngine();

    struct Job {
        int number = 0;
        std::function<QCoro::Task<>(std::stop_token)> run = {};
    };
    struct Sides;

    void begin(Job job);
    QCoro::Task<> work();
    QCoro::Task<> read(CompareRequest request, std::stop_token stop);
    QCoro::Task<> foresee(std::stop_token stop);
    QCoro::Task<> write(sync::Selection selection, bool bringsRest, std::stop_token stop);
    QCoro::Task<Result<void>> bringRest(Rest *rest, std::stop_token stop);
    QCoro::Task<> whileHeld(std::stop_token stop);
    void requestStop();
    void watch(const ComparisonPtr &comparison);
    void note(const sync::Item &item, const sync::ItemResult &result);
    void tellBecame();

    std::unique_ptr<Sides> m_sides; // of the last comparison; none before
    sync::Rulings m_rulings; // of that comparison
    std::optional<Job> m_next;
    int m_job = 0; // that runs
    std::stop_source m_stop;
    bool m_isWorking = false;
    bool m_isClosing = false;
    bool m_isHeld = false;
    std::unordered_map<QString, int> m_places; // of what is being applied: the items of the plan, by AYON id
    Became m_became; // since it was last told
};

} // namespace bridge::desktop
