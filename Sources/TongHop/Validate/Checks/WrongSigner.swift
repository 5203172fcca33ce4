/// Finds state awards whose decision was not signed by the President or the Prime Minister.
struct WrongSigner: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.columns[.award] != nil, batch.columns[.decisionNo] != nil else { return }
        for record in 0..<batch.count {
            guard let award = context.award(batch.value(record, .award)), !award.signers.isEmpty
            else {
                continue
            }
            let number = batch.value(record, .decisionNo)
            if number.isEmpty { continue }
            let issuer = DecisionReader.issuer(of: number).uppercased()
            if award.signers.contains(where: { $0.uppercased() == issuer }) { continue }
            issues.append(
                Issue(
                    .wrongSigner,
                    at: batch.origin(record, .decisionNo),
                    field: .decisionNo,
                    value: batch.raw(record, .decisionNo),
                    arguments: [
                        "award": .code(list: "award", code: award.code),
                        "signer": .text(award.signers.joined(separator: ", ")),
                    ]
                )
            )
        }
    }
}
