package dev.cairn.api.avetmiss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a set of files, in the order in which they refer to each other, so that a line is judged once and with all that it
 * refers to already known. What can only be said when all is read (what nobody refers to) comes at the end. Used once.
 */
final class Reading {

    private static final Set<NatFile> NEEDED_BY_ACTIVITY =
            Set.of(NatFile.NAT00010, NatFile.NAT00020, NatFile.NAT00030, NatFile.NAT00060, NatFile.NAT00080);

    private final ReadOptions options;
    private final IssueLog log;
    private final Map<NatFile, List<Upload.Source>> sources;
    private final Known known;
    private final TextPool pool = new TextPool();
    private final List<FileSummary> summaries = new ArrayList<>();

    Reading(Map<String, byte[]> files, ReadOptions options) {
        this.options = options;
        this.log = new IssueLog(options.limits().issues());
        this.sources = Upload.open(files, options.limits(), log);
        this.known = new Known(sources.keySet());
    }

    NatFileSet read() {
        int year = options.collectionYear() != null
                ? options.collectionYear()
                : CollectionYear.find(sources.getOrDefault(NatFile.NAT00120, List.of()), options.dayOfImport());
        reportMissingFiles();
        TrainingProductDirectory directory = options.directory();
        List<TrainingOrganisation> organisations = read(NatFile.NAT00010, new ProviderReaders.Organisations(known));
        List<DeliveryLocation> locations = read(NatFile.NAT00020, new ProviderReaders.Locations(known));
        List<Programme> programmes = read(NatFile.NAT00030, new ProviderReaders.Programmes(known, directory));
        List<Subject> subjects = read(NatFile.NAT00060, new ProviderReaders.Subjects(known, directory));
        List<Client> clients = read(NatFile.NAT00080, new ClientReaders.Clients(known, year));
        List<ClientContact> contacts = read(NatFile.NAT00085, new ClientReaders.Contacts(known));
        List<Disability> disabilities = read(NatFile.NAT00090, new ClientReaders.Disabilities(known));
        List<PriorAchievement> prior = read(NatFile.NAT00100, new ClientReaders.PriorAchievements(known));
        UnitHistory history = new UnitHistory();
        ActivityRules rules = new ActivityRules(year, options.dayOfImport());
        List<TrainingActivity> activities = read(NatFile.NAT00120, new ActivityReader(known, rules, history));
        CompletionReader completionReader = new CompletionReader(known, history, year, options.dayOfImport());
        List<CompletedProgramme> completions = read(NatFile.NAT00130, completionReader);
        ClientReaders.Clients.checkFlags(known, log);
        history.checkSuccessors(activities, directory, log);
        completionReader.checkParchments(log);
        Unused.check(known, log);
        ImportReport report = new ImportReport(year, summaries, log.issues(), log.leftOut(), log.counts());
        return new NatFileSet(
                report,
                organisations,
                locations,
                programmes,
                subjects,
                clients,
                contacts,
                disabilities,
                prior,
                activities,
                completions);
    }

    /** Without any activity NAT00020, NAT00060 and NAT00120 may be missing; completions need programs and clients. */
    private void reportMissingFiles() {
        boolean activity = known.has(NatFile.NAT00120);
        boolean completion = known.has(NatFile.NAT00130);
        for (NatFile file : NatFile.values()) {
            boolean needed = (activity && NEEDED_BY_ACTIVITY.contains(file))
                    || (completion && (file == NatFile.NAT00030 || file == NatFile.NAT00080));
            if (needed && !known.has(file)) {
                log.add(file.name(), new FileIssue.Missing(file));
            }
        }
    }

    private <T> List<T> read(NatFile file, RecordReader<T> reader) {
        List<T> records = new ArrayList<>();
        for (Upload.Source source : sources.getOrDefault(file, List.of())) {
            read(source, Layouts.of(file), reader, records);
        }
        return records;
    }

    private <T> void read(Upload.Source source, Layout layout, RecordReader<T> reader, List<T> records) {
        NatText text = NatText.of(source.bytes());
        NatLine line = new NatLine(source.name(), layout, log, pool);
        int before = records.size();
        int lines = 0;
        while (text.advance()) {
            if (text.number() == 1 && text.hasByteOrderMark()) {
                log.add(source.name(), 1, 1, new StructureIssue.ByteOrderMark());
            }
            if (text.isTooLong()) {
                log.add(source.name(), text.number(), 1, new StructureIssue.LineTooLong(text.byteLength()));
                log.leaveOut(source.name(), text.number(), IssueCode.STRUCT_LEN.name());
                lines++;
                continue;
            }
            line.moveTo(text.number(), text.line());
            if (line.text().isBlank()) {
                line.report(1, new StructureIssue.EmptyLine());
                continue;
            }
            lines++;
            T record = read(line, text, source.name(), reader);
            if (record != null) {
                records.add(record);
            }
        }
        summaries.add(new FileSummary(source.name(), text.encoding(), lines, records.size() - before));
    }

    /** The record of a line; null, and the line noted as left out, where it cannot be used. */
    private <T> @Nullable T read(NatLine line, NatText text, String file, RecordReader<T> reader) {
        T record = null;
        if (StructureRules.check(line, text)) {
            FieldRules.check(line);
            record = reader.read(line, file);
        }
        String because = line.firstError() != null
                ? line.firstError().name()
                : record == null ? "nothing could be read from it" : reader.findObstacle(record);
        if (because == null) {
            return record;
        }
        log.leaveOut(file, line.number(), because);
        return null;
    }
}
