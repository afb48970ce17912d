package dev.cairn.api.avetmiss;

import java.util.List;
import java.util.Map;

/**
 * A set of NAT files, read: the records of every line that can be used, and the report on all of them. A line with an error is in
 * no list; neither is a line about a client whose own line was left out. Whoever wants all or nothing asks
 * {@link ImportReport#isWhollyUsable()} first. Immutable; thread-safe.
 *
 * <p>Lists keep the order of the lines.
 */
public record NatFileSet(
        ImportReport report,
        List<TrainingOrganisation> organisations,
        List<DeliveryLocation> locations,
        List<Programme> programmes,
        List<Subject> subjects,
        List<Client> clients,
        List<ClientContact> contacts,
        List<Disability> disabilities,
        List<PriorAchievement> priorAchievements,
        List<TrainingActivity> activities,
        List<CompletedProgramme> completions) {

    public NatFileSet {
        organisations = List.copyOf(organisations);
        locations = List.copyOf(locations);
        programmes = List.copyOf(programmes);
        subjects = List.copyOf(subjects);
        clients = List.copyOf(clients);
        contacts = List.copyOf(contacts);
        disabilities = List.copyOf(disabilities);
        priorAchievements = List.copyOf(priorAchievements);
        activities = List.copyOf(activities);
        completions = List.copyOf(completions);
    }

    /**
     * Reads files by the layouts of AVETMISS release 8.0.
     *
     * <p>Whatever the bytes are, the answer is a report: nothing is thrown for bad input, and time and memory are bounded by the
     * limits in the options.
     *
     * @param files the files as they were sent, by name (any case, with or without a folder); zip archives are opened
     */
    public static NatFileSet read(Map<String, byte[]> files, ReadOptions options) {
        return new Reading(files, options).read();
    }

    /** The counts alone: the records hold personal data. */
    @Override
    public String toString() {
        return "NatFileSet[%d clients, %d activities, %d completions]"
                .formatted(clients.size(), activities.size(), completions.size());
    }
}
