package dev.cairn.api.avetmiss;

import org.jspecify.annotations.Nullable;

/** Whether what a line names is there: in the files read before it, in the catalogue, or in the state it is said to lie in. */
final class References {

    private References() {}

    static void checkOrganisation(NatLine line, LayoutField field, Known known) {
        String id = line.text(field);
        if (known.organisation != null && line.isSound(field) && !id.equals(known.organisation)) {
            line.reportUnsound(field, new RelationIssue.OtherOrganisation(id, known.organisation));
        }
    }

    /** The client that the line names; null, with an error where clients were sent, if there is none. */
    static Known.@Nullable KnownClient checkClient(NatLine line, LayoutField field, Known known) {
        if (!known.has(NatFile.NAT00080) || !line.isSound(field)) {
            return null;
        }
        String id = line.text(field);
        Known.KnownClient client = known.clients.get(id);
        if (client == null) {
            line.report(field, new RelationIssue.NoClient(line.layout().file(), ClientIdentifier.shown(id)));
        }
        return client;
    }

    static void checkProgramme(NatLine line, LayoutField field, String code, Known known) {
        if (code.isEmpty()) {
            return;
        }
        known.usedProgrammes.add(code);
        if (known.has(NatFile.NAT00030) && line.isSound(field) && !known.programmes.containsKey(code)) {
            line.report(field, new RelationIssue.NoProgram(code));
        }
    }

    static void checkPostcode(NatLine line, LayoutField postcode, LayoutField state) {
        if (line.isBlank(postcode) || line.isBlank(state) || !line.areSound(postcode, state)) {
            return;
        }
        if (!Layouts.postcodes().agree(line.text(postcode), line.text(state))) {
            line.report(postcode, new ClientIssue.PostcodeOutsideState(line.text(state)));
        }
    }

    static void checkProduct(
            NatLine line, LayoutField field, String code, String kind, TrainingProductDirectory directory) {
        TrainingProductDirectory.Standing standing = directory.standingOf(code);
        if (standing instanceof TrainingProductDirectory.Standing.Unknown) {
            line.report(field, new ProductIssue.UnknownProduct(code, kind));
        } else if (standing instanceof TrainingProductDirectory.Standing.Superseded superseded) {
            line.report(field, new ProductIssue.SupersededProduct(code, kind, superseded.successors()));
        }
    }

    /** Why a line about a client must be left out although nothing is wrong with it; null where the client is used. */
    static @Nullable String findObstacle(String clientId, Known known) {
        if (!known.has(NatFile.NAT00080)) {
            return IssueCode.CLIENT_FILE_MISSING.name();
        }
        Known.KnownClient client = known.clients.get(clientId);
        return client != null && client.leftOut
                ? "its client, %s line %d, is left out".formatted(client.file, client.line)
                : null;
    }
}
