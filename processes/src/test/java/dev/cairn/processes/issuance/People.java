package dev.cairn.processes.issuance;

import java.util.Set;

/** Who acts in the tests: one person of each of three employers, and a registrar. */
final class People {

    static final Actor ADA = new Actor("ada", Set.of("employer:acme"));
    static final Actor BEN = new Actor("ben", Set.of("employer:bhp"));
    static final Actor CLEO = new Actor("cleo", Set.of("employer:csiro"));
    static final Actor RUTH = new Actor("ruth", Set.of("registrar"));

    private People() {}
}
