import SheetReader
import VietText

extension BodyReader {
    struct SectionScore {
        var value = 0.0
        var text = ""
        var numbering = ""
    }

    /// How much speaks for a section's heading: the sum of several pieces of evidence.
    func sectionScore(
        _ facts: Facts,
        next: Range<Int>,
        in view: inout SheetView
    ) -> SectionScore {
        var score = SectionScore()
        var texts: [Cell] = []
        for cell in facts.others where !isFigure(cell, in: view) {
            texts.append(cell)
            if texts.count > 3 { return score }
        }
        guard let head = texts.first, head.kind == .text, view.length(head) <= 400 else {
            return score
        }
        if facts.cells.contains(where: { $0.kind == .date || $0.kind == .datetime }) {
            return score
        }
        let raw = view.text(head).joiningBlanks
        var title = raw
        var numbering = facts.numbering
        if numbering == nil, facts.number == nil, let (found, rest) = Numbering.leading(of: raw),
            !rest.isEmpty
        {
            numbering = found
            title = rest
        }
        score.text = title
        score.numbering = numbering?.text ?? facts.number.map(String.init) ?? ""
        let isSplit = facts.numbering != nil
        score.value += numberingEvidence(numbering, isAlone: isSplit, facts)
        if let numbering, followsSection(numbering) { score.value += 2 }
        score.value += texts.count == 1 ? 2 : texts.count == 2 ? -1 : -4
        score.value += placeEvidence(head, facts, in: view)
        // A label with all its figures is a row of statistics.
        let figures = facts.others.count - texts.count
        if figures >= 1, facts.others.count * 3 >= shape.typicalCount * 2 { score.value -= 3 }
        if BodyShape.isUpper(title), !shape.isUpper { score.value += 1.5 }
        if BodyShape.isBold(head, in: view), !shape.isBold { score.value += 1 }
        let folded = Viet.fold(title)
        let isNamed = RowWords.isSectionWording(folded) || words.isFieldOfWork(folded)
        if isNamed { score.value += 2 }
        if title.hasSuffix(":") { score.value += 1 }
        if view.length(head) > 150 { score.value -= 1.5 }
        if RowWords.isTitle(folded), numbering == nil { score.value -= 1 }
        score.value += followerEvidence(facts, numbering, next, in: &view)
        if texts.count == 1, isListed(below: head, next, in: &view) {
            score.value += shape.hasItems ? 7 : 4
        }
        if texts.count == 1, isAlone(facts, next, in: &view) {
            score.value += 1
            if facts.numbering == nil, numbering?.style == .dash || numbering?.style == .plus {
                score.value += 0.5
            }
            if RowWords.isBody(folded) { score.value += 1 }
        }
        return score
    }

    /// Whether the next row is an item below a heading in the same column: "Phường 1" above "- Gian hàng 0 đồng".
    private func isListed(below head: Cell, _ next: Range<Int>, in view: inout SheetView) -> Bool {
        guard let index = next.first,
            let below = view.cells(index, in: columns).first(where: { $0.kind == .text }),
            below.column == head.column
        else { return false }
        return BodyShape.isItem(below, in: view) && !BodyShape.isItem(head, in: view)
    }

    /// Whether a row of a list without running numbers holds one text and nothing else, directly above a full row.
    private func isAlone(_ facts: Facts, _ next: Range<Int>, in view: inout SheetView) -> Bool {
        guard shape.numberColumn == nil, facts.cells.count == 1, shape.typicalCount >= 4,
            let below = next.first, view.number(below) == facts.row + 1
        else { return false }
        return view.cells(below, in: columns).count * 4 >= shape.typicalCount * 3
    }

    /// Whether a number is the next one behind the last section's, in its own style or another: XX, then 21.
    private func followsSection(_ numbering: Numbering) -> Bool {
        guard numbering.value > 1, let last = rows.last(where: { $0.role == .section }),
            let before = Numbering(alone: last.numbering)
        else { return false }
        return before.value + 1 == numbering.value
    }

    private func numberingEvidence(_ numbering: Numbering?, isAlone: Bool, _ facts: Facts) -> Double
    {
        if let number = facts.number { return number == expectedNumber ? -2.5 : -0.5 }
        guard let numbering else { return shape.numberColumn == nil ? 0 : 0.5 }
        switch numbering.style {
        case .roman: return 3
        case .upperLetter: return 2.5
        case .number(parts: 1): return 0.5
        case .number: return 0.5
        case .lowerLetter: return 1
        case .dash, .plus: return isAlone ? -0.5 : 0
        }
    }

    /// What the heading's place in the row says: merged over the table, or in the column of running numbers.
    private func placeEvidence(_ head: Cell, _ facts: Facts, in view: SheetView) -> Double {
        var value = 0.0
        let width = columns.count
        if let merge = view.merge(row: facts.row, column: Int(head.column)),
            merge.columns.count >= 2,
            merge.columns.count * 2 >= width || merge.columns.count >= 3
        {
            value += 2.5
        }
        if let column = shape.numberColumn, Int(head.column) == column { value += 2 }
        return value
    }

    /// What the rows below say: their numbers start again or go one level deeper.
    private func followerEvidence(
        _ facts: Facts,
        _ numbering: Numbering?,
        _ next: Range<Int>,
        in view: inout SheetView
    ) -> Double {
        guard let column = shape.numberColumn else { return 0 }
        for index in next.prefix(3) {
            let cells = view.cells(index, in: columns)
            if cells.isEmpty { continue }
            let follower = self.facts(view.number(index), cells, in: &view)
            guard let cell = follower.numberCell, Int(cell.column) == column else { return 0 }
            if let number = facts.number {
                // "1 | Phường Bến Thành" above "1 | …", "1.1", "a" or "-".
                if let below = follower.number {
                    return below <= number && follower.others.count > facts.others.count ? 2.5 : 0
                }
                if follower.others.count > facts.others.count { return 2.5 }
                return 0
            }
            return follower.number == 1 ? 1.5 : 0
        }
        return 0
    }
}
