import SQLBasics

/// Decides requirements in order and returns the proof of all, or the first denial with its near misses.
package func decide(_ requirements: [Requirement], in catalog: some SecurableCatalog) -> Decision {
    .granted(.all([]))
}

/// Returns the first denial, by phase and then by order; nil when everything is granted. The quick way.
package func firstDenial(_ requirements: [Requirement], in catalog: some SecurableCatalog) -> Denial? {
    nil
}

/// Tells whether one demand holds for a role, without giving reasons. The hot path.
package func isAllowed(_ demand: Demand, as role: RoleID, in catalog: some SecurableCatalog) -> Bool {
    false
}

/// Tells whether a requirement holds, without giving reasons.
package func isAllowed(_ requirement: Requirement, in catalog: some SecurableCatalog) -> Bool {
    isAllowed(requirement.demand, as: requirement.role, in: catalog)
}
