#pragma once

#include "desktop/compare/planfilter.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace bridge::desktop {

//! What of a plan is shown: by text, kind of action, entity type, field and result.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    //! Offers what occurs in \a rows; what was chosen stays when it is still offered.
    void offer(const PlanRows &rows);
    void show(const PlanFilter &filter);
    void showCount(int matching, int all);
    //! Once something was applied, results can be chosen.
    void setHasResults(bool has);
    void focusSearch();

signals:
    void filterChanged(const bridge::desktop::PlanFilter &filter);

private:
    QComboBox *addChoice(const QString &name, const QString &label);
    PlanFilter chosen() const;
    void tell();
    void nameKinds();

    QLineEdit *m_text = nullptr;
    QToolButton *m_kinds = nullptr;
    std::map<Act, QAction *> m_acts;
    QComboBox *m_type = nullptr;
    QComboBox *m_field = nullptr;
    QComboBox *m_state = nullptr;
    QLabel *m_count = nullptr;
    QTimer m_typing;
    std::vector<PlanFilter::ByField> m_fields; // of the entries of m_field after the first
    bool m_isShowing = false; // what is set now was not chosen by the person
};

} // namespace bridge::desktop
