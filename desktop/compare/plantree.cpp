#include "desktop/compare/plantree.h"

#include <QKeyEvent>

#include <algorithm>
#include <vector>

namespace bridge::desktop {

namespace {

constexpr std::size_t mostOpened = 10'000; // rows; a view takes 16 ms for so many

} // namespace

void PlanTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Asterisk || !currentIndex().isValid()) {
        QTreeView::keyPressEvent(event);
        return;
    }
    expandBelow(currentIndex());
    event->accept();
}

//! At least its own children, however many they are.
void PlanTree::expandBelow(const QModelIndex &index)
{
    const QModelIndex top = index.siblingAtColumn(0);
    std::vector<QModelIndex> level{top};
    std::size_t opened = 0;
    int levels = 0;
    while (!level.empty() && opened <= mostOpened) {
        std::vector<QModelIndex> below;
        for (const QModelIndex &parent : level) {
            const int count = model()->rowCount(parent);
            for (int row = 0; row < count; ++row)
                below.push_back(model()->index(row, 0, parent));
        }
        opened += below.size();
        level = std::move(below);
        ++levels;
    }
    const bool isTooMuch = opened > mostOpened;
    expandRecursively(top, isTooMuch ? std::max(0, levels - 2) : -1);
}

} // namespace bridge::desktop
