package dev.cairn.cli;

/** A small definition in YAML. */
final class Definition {

    static final String YAML = """
            code: OWN-1
            version: 1
            kind: skill-set
            title: An award of our own
            source:
              publication: Made up for a test
              illustrative: true
            about:
              description: Two units.
              criteria: Be found competent in both.
            effectiveFrom: "2020-01-01"
            rule:
              id: units
              kind: all-of
              units: [A1, B1]
            """;

    private Definition() {}
}
