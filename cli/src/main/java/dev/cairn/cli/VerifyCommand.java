package dev.cairn.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.did.DidResolver;
import dev.cairn.credentials.verify.CredentialVerifier;
import dev.cairn.credentials.verify.VerificationReport;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn verify}: checks a credential without a server and without a network. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a credential (Open Badges 3.0, Verifiable Credentials 2.0) without a server.",
            "Nothing is fetched: what you know about its issuer you give as DID documents."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:The credential is valid.",
            " 1:It is not valid.",
            " 2:It could not be decided: the issuer is unknown here, for instance.",
            "64:The command was called in a wrong way.",
            "65:A file does not hold what was expected.",
            "66:A file could not be read."
        },
        footer = {
            "",
            "Example:",
            "  curl -s https://institute.example/issuers/42/did.json > issuer.json",
            "  cairn verify credential.json --did-document issuer.json"
        })
final class VerifyCommand implements Callable<Integer> {
    private final InputStream standardInput;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The credential as JSON; '-' reads the standard input.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String file;

    @Option(
            names = "--did-document",
            paramLabel = "FILE",
            description = "The DID document of an issuer or endorser whom you know; may be given several times.")
    private List<String> didDocuments = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "The instant to judge at, such as 2026-07-01T09:00:00+10:00; now if left out.")
    private @Nullable Instant at;

    @Option(
            names = "--schema",
            description = "Also check its form against the published JSON Schema of Open Badges 3.0.")
    private boolean schema;

    @Option(names = "--json", description = "Answer in JSON, for programs.")
    private boolean json;

    VerifyCommand(InputStream standardInput, Clock clock) {
        this.standardInput = standardInput;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandProblem {
        ObjectNode credential = new InputFile(file).read(standardInput);
        DidResolver resolver = DidResolver.of(readDidDocuments());
        Instant instant = at == null ? clock.instant() : at;
        CredentialVerifier verifier = schema ? new CredentialVerifier().withSchemaCheck() : new CredentialVerifier();
        VerificationReport report = verifier.verify(credential, resolver, instant);
        write(new ReportWriter(report, credential, instant));
        return switch (report.outcome()) {
            case VALID -> ExitCode.YES;
            case INVALID -> ExitCode.NO;
            case UNKNOWN -> ExitCode.UNKNOWN;
        };
    }

    private List<ObjectNode> readDidDocuments() throws CommandProblem {
        List<ObjectNode> documents = new ArrayList<>();
        for (String name : didDocuments) {
            ObjectNode document = new InputFile(name).read(standardInput);
            if (!document.path("id").isTextual()) {
                throw new CommandProblem(
                        name + ": Expected a DID document, but found JSON without an id.", ExitCode.DATA);
            }
            documents.add(document);
        }
        return documents;
    }

    private void write(ReportWriter report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        out.flush();
    }
}
