package dev.cairn.api.account;

/** What an account may do. In an annotation: {@code @PreAuthorize("hasRole('REGISTRAR')")}. */
public enum Role {
    /** Writes pathways, awards and rules. */
    DESIGNER,
    /** Endorses for an organisation, and sees only what that organisation is asked. */
    EMPLOYER,
    /** Approves, corrects, revokes. */
    REGISTRAR,
    /** Sees and shares their own awards. */
    LEARNER,
    /** A student management system: sends results. */
    INTEGRATION,
    /** Manages accounts and organisations; decides nothing about awards. */
    ADMINISTRATOR;

    String authority() {
        return "ROLE_" + name();
    }
}
