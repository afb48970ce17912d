package dev.cairn.api.proposal;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a proposal stands. Only {@link #IN_PROCESS} can change. */
public enum ProposalState {
    /** Its process runs: somebody is asked. */
    IN_PROCESS("in-process"),
    /** Its credential is signed. */
    ISSUED("issued"),
    /** The endorsement that the policy asks for cannot be reached any more. */
    DECLINED("declined"),
    /** A registrar rejected it. */
    REJECTED("rejected"),
    /** What it rested on is gone: it fell back before it was issued. */
    WITHDRAWN("withdrawn");

    private final String code;

    ProposalState(String code) {
        this.code = code;
    }

    /** The state as it is written in the database and in JSON. */
    @JsonValue
    public String code() {
        return code;
    }

    static ProposalState of(String code) {
        for (ProposalState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("Expected the state of a proposal, but found '%s'.".formatted(code));
    }
}
