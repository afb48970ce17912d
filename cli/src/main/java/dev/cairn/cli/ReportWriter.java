package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.verify.Check;
import dev.cairn.credentials.verify.VerificationReport;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;

/** Says a verification's report, to people or to programs. */
final class ReportWriter {
    private final VerificationReport report;
    private final JsonNode credential;
    private final Instant at;

    ReportWriter(VerificationReport report, JsonNode credential, Instant at) {
        this.report = report;
        this.credential = credential;
        this.at = at;
    }

    void writeText(PrintWriter out) {
        out.println(Printable.of(report.summarise()));
        line(out, "Title", credential.path("name"));
        JsonNode issuer = credential.path("issuer");
        line(out, "Issuer", issuer.isTextual() ? issuer : issuer.path("name"));
        line(out, "Issuer's id", issuer.path("id"));
        out.println("  Judged at: " + at);
        String subject = "";
        for (Check check : report.checks()) {
            if (!check.subject().equals(subject)) {
                subject = check.subject();
                out.println();
                out.println(Printable.of(subject) + ":");
            }
            out.printf("  %-12s  %s%n", word(check.status()), Printable.of(check.sentence()));
        }
    }

    void writeJson(PrintWriter out) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("outcome", code(report.outcome()));
        json.put("at", at.toString());
        json.put("summary", report.summarise());
        for (Check check : report.checks()) {
            json.withArray("checks")
                    .addObject()
                    .put("subject", check.subject())
                    .put("name", code(check.name()))
                    .put("status", code(check.status()))
                    .put("sentence", check.sentence());
        }
        out.println(json);
    }

    private static void line(PrintWriter out, String label, JsonNode value) {
        if (value.isTextual()) {
            out.println("  " + label + ": " + Printable.of(value.textValue()));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
