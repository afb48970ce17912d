package dev.cairn.api.avetmiss;

/** What the files name and no activity or completion uses. */
final class Unused {

    private static final int LOCATION_COLUMN =
            Layouts.of(NatFile.NAT00020).field("delivery_location_identifier").start();

    private Unused() {}

    static void check(Known known, IssueLog log) {
        if (known.has(NatFile.NAT00120)) {
            checkLocations(known, log);
            checkSubjects(known, log);
        }
        if (known.has(NatFile.NAT00120) && known.has(NatFile.NAT00130)) {
            checkProgrammes(known, log);
        }
        if (known.has(NatFile.NAT00120) || known.has(NatFile.NAT00130)) {
            checkClients(known, log);
        }
    }

    private static void checkLocations(Known known, IssueLog log) {
        known.locations.forEach((id, location) -> {
            if (!known.usedLocations.contains(id)) {
                log.add(location.file(), location.line(), LOCATION_COLUMN, new RelationIssue.UnusedLocation(id));
            }
        });
    }

    private static void checkSubjects(Known known, IssueLog log) {
        known.subjects.forEach((code, subject) -> {
            if (!known.usedSubjects.contains(code)) {
                log.add(subject.file(), subject.line(), 1, new RelationIssue.UnusedSubject(code));
            }
        });
    }

    private static void checkProgrammes(Known known, IssueLog log) {
        known.programmes.forEach((code, programme) -> {
            if (!known.usedProgrammes.contains(code)) {
                log.add(programme.file(), programme.line(), 1, new RelationIssue.UnusedProgram(code));
            }
        });
    }

    private static void checkClients(Known known, IssueLog log) {
        known.clients.forEach((id, client) -> {
            if (!client.used) {
                log.add(client.file, client.line, 1, new RelationIssue.UnusedClient(ClientIdentifier.shown(id)));
            }
        });
    }
}
