package dev.cairn.api.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.avetmiss.Client;
import dev.cairn.api.avetmiss.ClientContact;
import dev.cairn.api.avetmiss.ImportReport;
import dev.cairn.api.avetmiss.NatFileSet;
import dev.cairn.api.avetmiss.ReadOptions;
import dev.cairn.api.avetmiss.Severity;
import dev.cairn.api.avetmiss.TrainingActivity;
import dev.cairn.api.decision.IssuingWaves;
import dev.cairn.api.learner.ClientKey;
import dev.cairn.api.learner.Enrolment;
import dev.cairn.api.learner.LearnerDetails;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.learner.Namesakes;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.api.result.RecordedResults;
import dev.cairn.api.result.ResultEntry;
import dev.cairn.api.result.Results;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.result.LearnerId;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings NAT files on record. An import is one transaction: it is there whole or not at all. Thread-safe. */
@Component
public class NatImports {

    /** "import" in ASCII: a number of our own among PostgreSQL's advisory locks. */
    private static final long IMPORT_LOCK = 0x696D706F7274L;

    private static final RecordedResults NOTHING = new RecordedResults(0, 0, 0, Set.of());

    private final CatalogueDirectory directory;
    private final Learners learners;
    private final Namesakes namesakes;
    private final Results results;
    private final IssuingWaves waves;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    NatImports(
            CatalogueDirectory directory,
            Learners learners,
            Namesakes namesakes,
            Results results,
            IssuingWaves waves,
            AuditLog audit,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.directory = directory;
        this.learners = learners;
        this.namesakes = namesakes;
        this.results = results;
        this.waves = waves;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Reads files and brings them on record as the mode says. Files that were imported before change nothing. Reading comes before
     * the transaction, so that a large file holds no lock while it is read.
     *
     * @param sender the account that sends
     * @param collectionYear null to find it from the files
     */
    public ImportView load(
            String sender, Map<String, byte[]> files, ImportMode mode, @Nullable Integer collectionYear) {
        ReadOptions options = ReadOptions.importedOn(LocalDate.now(clock)).withDirectory(directory);
        NatFileSet read =
                NatFileSet.read(files, collectionYear == null ? options : options.withCollectionYear(collectionYear));
        if (organisation(read).isEmpty() && !read.clients().isEmpty()) {
            throw new InvalidInputProblem(
                    "files",
                    "Expected NAT00010 or NAT00120 beside NAT00080, for they name the training organisation, but found neither.");
        }
        boolean load = mode == ImportMode.GOOD_LINES || read.report().isWhollyUsable();
        return Objects.requireNonNull(transaction.execute(status -> {
            // One import at a time: two that bring the same new learners would refuse each other.
            jdbc.sql("select pg_advisory_xact_lock(?)").param(IMPORT_LOCK).query(rs -> {});
            UUID id = UUID.randomUUID();
            RecordedResults recorded = NOTHING;
            ImportReport report = read.report();
            if (load) {
                UUID wave = waves.openForImport(id.toString());
                Map<ClientKey, LearnerId> known = learners.record(details(organisation(read), read));
                recorded = record(read, known);
                waves.expectLearners(wave, recorded.learners().size());
                report = report.withAlike(alike(read, known));
            }
            ImportView view = view(id, clock.instant(), mode, load, report, recorded);
            keep(sender, view);
            return view;
        }));
    }

    private RecordedResults record(NatFileSet read, Map<ClientKey, LearnerId> known) {
        String organisation = organisation(read);
        List<ResultEntry> entries = new ArrayList<>();
        List<Enrolment> enrolments = new ArrayList<>();
        for (TrainingActivity activity : read.activities()) {
            LearnerId learner = known.get(new ClientKey(organisation, activity.client()));
            if (learner == null) {
                continue; // its client's line was left out, and is reported
            }
            AwardCode programme = activity.programme();
            entries.add(new ResultEntry(
                    learner,
                    activity.unit(),
                    programme,
                    activity.location(),
                    activity.outcome(),
                    activity.startedOn(),
                    activity.endedOn()));
            if (programme != null) {
                enrolments.add(new Enrolment(learner, programme, activity.startedOn()));
            }
        }
        // Enrolments first: whoever decides the learners reads both, and the results announce them.
        learners.recordEnrolments(enrolments);
        return results.record("avetmiss", entries);
    }

    /** Clients of one name and birth date with somebody else, under two USIs, each with both learners. */
    private Map<Client, Map.Entry<String, String>> alike(NatFileSet read, Map<ClientKey, LearnerId> known) {
        String organisation = organisation(read);
        SortedMap<LearnerId, LearnerId> found = namesakes.among(known.values());
        Map<Client, Map.Entry<String, String>> alike = new LinkedHashMap<>();
        for (Client client : read.clients()) {
            LearnerId learner = known.get(new ClientKey(organisation, client.identifier()));
            LearnerId other = learner == null ? null : found.get(learner);
            if (learner != null && other != null) {
                alike.put(client, Map.entry(learner.value(), other.value()));
            }
        }
        return alike;
    }

    private static String organisation(NatFileSet read) {
        return read.organisations().stream()
                .map(organisation -> organisation.identifier())
                .findFirst()
                .or(() -> read.activities().stream()
                        .map(TrainingActivity::organisation)
                        .findFirst())
                .orElse("");
    }

    private static List<LearnerDetails> details(String organisation, NatFileSet read) {
        Map<String, ClientContact> contacts = new HashMap<>();
        read.contacts().forEach(contact -> contacts.put(contact.client(), contact));
        return read.clients().stream()
                .map(client -> details(organisation, client, contacts.get(client.identifier())))
                .toList();
    }

    private static LearnerDetails details(String organisation, Client client, @Nullable ClientContact contact) {
        String given = client.givenNames();
        return new LearnerDetails(
                new ClientKey(organisation, client.identifier()),
                given.isEmpty() ? null : given,
                client.familyName(),
                client.bornOn(),
                client.usi(),
                contact == null ? null : contact.email());
    }

    private static ImportView view(
            UUID id, Instant at, ImportMode mode, boolean loaded, ImportReport report, RecordedResults recorded) {
        return new ImportView(
                id,
                at,
                mode.code(),
                loaded,
                report.collectionYear(),
                report.files().stream()
                        .map(file -> new ImportView.FileView(file.file(), file.lines(), file.used()))
                        .toList(),
                new ImportView.Counts(recorded.added(), recorded.corrected(), recorded.unchanged()),
                recorded.learners().size(),
                new ImportView.Severities(
                        report.count(Severity.ERROR), report.count(Severity.WARNING), report.count(Severity.NOTICE)),
                report.issues().stream().map(ImportView.IssueView::of).toList(),
                report.countUnlisted());
    }

    private void keep(String sender, ImportView view) {
        jdbc.sql("insert into import_run (id, sender, received_at, loaded, report) values (?, ?, ?, ?, ?)")
                .param(view.id())
                .param(sender)
                .param(view.receivedAt().atOffset(ZoneOffset.UTC))
                .param(view.loaded())
                .param(write(view))
                .update();
        audit.record(
                sender,
                "load-import",
                "import",
                view.id().toString(),
                Map.of(
                        "loaded", Boolean.toString(view.loaded()),
                        "added", Integer.toString(view.results().added()),
                        "corrected", Integer.toString(view.results().corrected())));
    }

    /** An import that was received, as it was answered then. */
    public Optional<ImportView> find(UUID id) {
        return jdbc.sql("select report from import_run where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** The latest imports, the latest first. */
    List<ImportView> listLatest(int most) {
        return jdbc
                .sql("select report from import_run order by received_at desc limit ?")
                .param(most)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    private ImportView read(String report) {
        try {
            return json.readValue(report, ImportView.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(ImportView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
