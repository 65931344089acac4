/// Subscriptions and payments.
extension StreamFlowGenerator {
    /// A user's subscription.
    private struct Subscription {
        var plan: Plan
        var isYearly: Bool
        /// The first day and, if it has ended, the last one, since 1970.
        var start: Int
        var end: Int?
    }

    /// The plans.
    private enum Plan: String, CaseIterable {
        case free, student, premium, family

        /// What it costs, in cents.
        func price(yearly: Bool) -> Int {
            switch self {
            case .free: 0
            case .student: yearly ? 4900 : 499
            case .premium: yearly ? 9900 : 999
            case .family: yearly ? 14_900 : 1499
            }
        }
    }

    /// The last day of the data, 2024-02-29.
    private static let lastDay = end / 86_400 - 1

    /// A user's subscriptions: none for a few, one for most, or one that has ended and what came after it.
    private func subscriptions(ofUser user: Int) -> [Subscription] {
        var random = SampleRandom(table: Table.subscriptions.rawValue, unit: user)
        let first = arrival(ofUser: user) / 86_400
        let room = Self.lastDay - first
        let plan = Plan.allCases[random.weighted([40, 12, 38, 10])]
        let isYearly = plan != .free && random.happens(150)
        var subscription = Subscription(plan: plan, isYearly: isYearly, start: first + random.below(min(20, room)))
        switch random.weighted([5, 65, 18, 12]) {
        case 0: return []
        case 1: return [subscription]
        case 2:
            let end = subscription.start + random.below(Self.lastDay - subscription.start)
            subscription.end = end
            return [subscription, Subscription(plan: .free, isYearly: false, start: end + 1)]
        default:
            subscription.end = subscription.start + random.below(Self.lastDay - subscription.start)
            return [subscription]
        }
    }

    /// Writes a user's subscriptions.
    func writeSubscriptions(ofUser user: Int, to rows: inout SampleRows) {
        for subscription in subscriptions(ofUser: user) {
            rows.add(user)
            rows.add(subscription.plan.rawValue)
            rows.add(subscription.isYearly ? "1 year" : "1 month")
            rows.add(day: subscription.start)
            rows.add(day: subscription.end)
            rows.endRow()
        }
    }

    /// Writes the payments for a user's subscriptions: those of a year at its beginning, those of months since December.
    func writePayments(
        ofUser user: Int, _ random: inout SampleRandom, subscription key: inout Int, to rows: inout SampleRows
    ) {
        for subscription in subscriptions(ofUser: user) {
            key += 1
            let price = subscription.plan.price(yearly: subscription.isYearly)
            guard price > 0 else { continue }
            let token = "enc:" + String(random.next() >> 24 | 1 << 39, radix: 16)
            let last = subscription.end ?? Self.lastDay
            let period = subscription.isYearly ? 365 : 30
            var day = subscription.start
            let earliest = subscription.isYearly ? day : Self.lastDay - 90
            if day < earliest { day += (earliest - day + period - 1) / period * period }
            while day <= last {
                let isRecent = day > Self.lastDay - 3
                writePayment(of: key, price, on: day, isRecent: isRecent, token: token, &random, to: &rows)
                day += period
            }
        }
    }

    /// Writes a payment.
    private func writePayment(
        of subscription: Int, _ price: Int, on day: Int, isRecent: Bool, token: String, _ random: inout SampleRandom,
        to rows: inout SampleRows
    ) {
        var status = "completed"
        var refund: Int?
        switch random.weighted([940, 30, 10, 20]) {
        case 1: status = "failed"
        case 2:
            status = "refunded"
            refund = price
        case 3: refund = 1 + random.below(price / 2)
        default: if isRecent && random.happens(500) { status = "pending" }
        }
        rows.add(subscription)
        rows.add(cents: price)
        rows.add(cents: refund)
        rows.add(status)
        rows.add(moment: day * 86_400 + random.below(86_400))
        rows.add(status == "completed" || status == "refunded" ? token : nil)
        rows.endRow()
    }
}
