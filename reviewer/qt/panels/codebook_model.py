"""The codebook for Qt's views: reads the session, follows patches, and passes on what the person wishes to change."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reviewer.core.ids import TagId
from reviewer.core.patch import Patch
from reviewer.core.rows import Tag, Tagging
from reviewer.core.session import Session
from reviewer.qt.facts import Facts
from reviewer.qt.panels.row_look import ID_ROLE, RowLook, Swatch, SwatchKind, counted
from reviewer.qt.panels.tag_tree import Parent, TagTree
from reviewer.queries.codebook import path_of

Index = QModelIndex | QPersistentModelIndex
TAG_MIME = "application/x-reviewer-tag"
LONGEST_TIP = 600  # characters of a definition
TOP = QModelIndex()
Flag = Qt.ItemFlag
ROW_FLAGS = Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemIsEditable | Flag.ItemIsDragEnabled | Flag.ItemIsDropEnabled


class CodebookModel(QAbstractItemModel):
    """The tags of the session as a tree; an index stands for the same tag for as long as that is there."""

    rename_requested = Signal(str, str)  # tag id, name
    move_requested = Signal(str, object)  # tag id, id of the tag to be above it or None

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._ids: list[TagId] = []  # every tag there ever was, by the internal id of its index
        self._numbers: dict[TagId, int] = {}
        self._tree = TagTree(facts.session.project)
        self._counts: dict[TagId, int] = {}
        self._take_in()

    # What changed

    def start_over(self) -> None:
        """Turns to another project."""
        self.beginResetModel()
        self._tree = TagTree(self._session.project)
        self._take_in()
        self.endResetModel()

    def follow(self, patch: Patch) -> set[TagId]:
        """Follows a patch, and gives the tags under which others have come."""
        before = self._tree
        if patch.touches(Tag.table):
            self._follow_tags(TagId(id) for id, _ in patch.of(Tag))
        if patch.touches(Tagging.table):
            self._follow_counts()
        return self._tree.grown_since(before) if self._tree is not before else set()

    # What is where

    def tag_of(self, index: Index) -> TagId | None:
        """The tag at an index, if there is one."""
        return self._ids[index.internalId()] if index.isValid() else None

    def index_of(self, tag: Parent) -> QModelIndex:
        """Where a tag stands; an invalid index when it does not."""
        if tag is None or tag not in self._tree:
            return QModelIndex()
        return self.createIndex(self._tree.number(tag), 0, self._numbers[tag])

    # Qt

    def index(self, row: int, column: int, parent: Index = TOP) -> QModelIndex:
        under = self._tree.under(self.tag_of(parent))
        if column != 0 or not 0 <= row < len(under):
            return QModelIndex()
        return self.createIndex(row, 0, self._numbers[under[row]])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        tag = self.tag_of(index)
        return self.index_of(self._tree.parent(tag)) if tag is not None and tag in self._tree else TOP

    def rowCount(self, parent: Index = TOP) -> int:
        return len(self._tree.under(self.tag_of(parent)))

    def columnCount(self, parent: Index = TOP) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        id = self.tag_of(index)
        tag = self._session.project.tags.get(id) if id else None
        if tag is None:
            return None
        return id if role == ID_ROLE else tag_look(self._session, tag).in_role(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Wishes for another name; the row changes when the project has."""
        if (tag := self.tag_of(index)) is not None:
            self.rename_requested.emit(tag, str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        return ROW_FLAGS if index.isValid() else Flag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [TAG_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        dragged = QMimeData()
        dragged.setData(TAG_MIME, (self.tag_of(indexes[0]) or "").encode() if indexes else b"")
        return dragged

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return self._may_move(_dragged(data), self.tag_of(parent))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Wishes for the move; answers False so that the view takes no rows away by itself."""
        dragged, above = _dragged(data), self.tag_of(parent)
        if self._may_move(dragged, above):
            self.move_requested.emit(dragged, above)
        return False

    # How it follows

    @property
    def _session(self) -> Session:
        return self._facts.session

    def _may_move(self, tag: TagId, above: Parent) -> bool:
        return tag in self._tree and self._tree.parent(tag) != above and not self._tree.is_within(above, tag)

    def _follow_tags(self, changed: Iterable[TagId]) -> None:
        tree = TagTree(self._session.project)
        if tree != self._tree:
            self._rearrange(tree)
        self._show_changed(id for id in changed if id in tree)

    def _rearrange(self, tree: TagTree) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        self._tree = tree
        self._take_in()
        self.changePersistentIndexList(kept, [self.index_of(self.tag_of(index)) for index in kept])
        self.layoutChanged.emit()

    def _follow_counts(self) -> None:
        now = self._session.index.taggings_of_tag
        changed = [id for id, shown in self._counts.items() if now[id] != shown]
        self._counts.update((id, now[id]) for id in changed)
        self._show_changed(changed)

    def _show_changed(self, ids: Iterable[TagId]) -> None:
        for id in ids:
            index = self.index_of(id)
            self.dataChanged.emit(index, index)

    def _take_in(self) -> None:
        counts = self._session.index.taggings_of_tag
        self._counts = {id: counts[id] for id in self._tree}
        for id in self._tree:
            if id not in self._numbers:
                self._numbers[id] = len(self._ids)
                self._ids.append(id)


def tag_look(session: Session, tag: Tag) -> RowLook:
    """What the codebook says of a tag."""
    count = session.index.taggings_of_tag[tag.id]
    said = counted(count, "tagging") + (f", key {tag.key}" if tag.key else "")
    definition = tag.definition if len(tag.definition) <= LONGEST_TIP else tag.definition[:LONGEST_TIP] + "…"
    return RowLook(
        name=tag.name,
        spoken=f"{tag.name}, {said}",
        tip="\n\n".join(filter(None, (path_of(session.project, tag), definition, said))),
        swatch=Swatch(SwatchKind.TAG, tag.colour),
        badge=tag.key,
        figure=str(count),
    )


def _dragged(data: QMimeData) -> TagId:
    return TagId(data.data(TAG_MIME).toStdString())
