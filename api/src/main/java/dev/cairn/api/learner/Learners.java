package dev.cairn.api.learner;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.result.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The learners on record. Thread-safe; every write joins the caller's transaction. */
@Component
public class Learners {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LearnerRecords records;
    private final Clock clock;

    Learners(JdbcClient jdbc, JdbcTemplate batches, LearnerRecords records, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Records people as a system tells of them: new ones are added, those already known by their client identifier brought up
     * to date; what a system leaves out is kept. Somebody whose USI another learner already holds is added with the USI as claimed, for a person to merge.
     *
     * @return the learner of each key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ClientKey, LearnerId> record(Collection<LearnerDetails> people) {
        Map<ClientKey, LearnerId> known =
                findAll(people.stream().map(LearnerDetails::key).toList());
        records.lock(known.values());
        Set<String> heldUsis = heldUsis(people);
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> identifiers = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        for (LearnerDetails person : people) {
            LearnerId id = known.get(person.key());
            if (id == null) {
                id = new LearnerId(UUID.randomUUID().toString());
                known.put(person.key(), id);
                boolean taken = person.usi() != null && !heldUsis.add(person.usi());
                inserts.add(new Object[] {
                    UUID.fromString(id.value()),
                    person.givenNames(),
                    person.familyName(),
                    person.bornOn(),
                    taken ? null : person.usi(),
                    taken ? person.usi() : null,
                    person.email(),
                    now
                });
                identifiers.add(new Object[] {
                    person.key().organisation(), person.key().clientIdentifier(), UUID.fromString(id.value())
                });
            } else {
                updates.add(new Object[] {
                    person.givenNames(),
                    person.familyName(),
                    person.bornOn(),
                    person.email(),
                    person.usi(),
                    UUID.fromString(id.value())
                });
            }
        }
        batches.batchUpdate("""
                insert into learner (id, given_names, family_name, born_on, usi, usi_claimed, email, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", inserts);
        batches.batchUpdate(
                "insert into learner_identifier (organisation, client_identifier, learner_id) values (?, ?, ?)",
                identifiers);
        batches.batchUpdate("""
                update learner l
                set given_names = n.given_names, family_name = n.family_name, born_on = n.born_on, email = n.email,
                    usi = case when l.usi is null and not n.held_by_another then n.usi else l.usi end,
                    usi_claimed = case when l.usi is null and n.held_by_another then n.usi else l.usi_claimed end
                from (select l.id, coalesce(t.given_names, l.given_names) as given_names, t.family_name,
                             coalesce(t.born_on, l.born_on) as born_on, coalesce(t.email, l.email) as email, t.usi,
                             exists (select 1 from learner o where o.usi = t.usi and o.id <> l.id) as held_by_another
                      from learner l,
                           (values (?::text, ?::text, ?::date, ?::text, ?::text)) as t (given_names, family_name, born_on, email, usi)
                      where l.id = ?) n
                where l.id = n.id
                  and ((l.given_names, l.family_name, l.born_on, l.email)
                         is distinct from (n.given_names, n.family_name, n.born_on, n.email)
                       or l.usi is null and n.usi is not null and l.usi_claimed is distinct from n.usi)""", updates);
        return known;
    }

    /** The learners known by these keys; keys that nobody has are left out. */
    public Map<ClientKey, LearnerId> findAll(Collection<ClientKey> keys) {
        Map<ClientKey, LearnerId> found = new HashMap<>();
        String[] organisations = keys.stream().map(ClientKey::organisation).toArray(String[]::new);
        String[] clients = keys.stream().map(ClientKey::clientIdentifier).toArray(String[]::new);
        jdbc.sql("""
                        select i.organisation, i.client_identifier, i.learner_id
                        from learner_identifier i
                        join (select distinct * from unnest(?::text[], ?::text[]) as k (organisation, client_identifier)) k
                          using (organisation, client_identifier)""").param(organisations).param(clients).query(row -> {
            found.put(
                    new ClientKey(row.getString("organisation"), row.getString("client_identifier")),
                    new LearnerId(row.getString("learner_id")));
        });
        return found;
    }

    private Set<String> heldUsis(Collection<LearnerDetails> people) {
        String[] usis = people.stream()
                .map(LearnerDetails::usi)
                .filter(usi -> usi != null)
                .toArray(String[]::new);
        return new HashSet<>(jdbc.sql("select usi from learner where usi = any (?)")
                .param(usis)
                .query(String.class)
                .list());
    }

    /**
     * Records commencements; an earlier date than the one on record wins (decision 9). Locks these learners; who goes on to write about more of
     * them in the same transaction locks them all before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEnrolments(Collection<Enrolment> enrolments) {
        records.lock(enrolments.stream().map(Enrolment::learner).collect(Collectors.toSet()));
        SortedMap<Enrolment.Key, LocalDate> earliest = new TreeMap<>();
        for (Enrolment enrolment : enrolments) {
            earliest.merge(enrolment.key(), enrolment.commencedOn(), (a, b) -> a.isBefore(b) ? a : b);
        }
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        List<Object[]> rows = new ArrayList<>();
        earliest.forEach((key, date) -> rows.add(new Object[] {
            UUID.fromString(key.learner().value()), key.programme().value(), date, now
        }));
        batches.batchUpdate("""
                insert into enrolment (learner_id, programme, commenced_on, recorded_at)
                select n.* from (values (?::uuid, ?::text, ?::date, ?::timestamptz)) as n (learner_id, programme, commenced_on, recorded_at)
                where not exists (
                  select 1 from enrolment e
                  where e.learner_id = n.learner_id and e.programme = n.programme and e.commenced_on <= n.commenced_on)
                on conflict do nothing""", rows);
    }

    /**
     * The programmes in which a person is enrolled under any of their records, with the earliest day of commencement.
     *
     * @param asKnownAt the instant up to which records count
     */
    public SortedMap<AwardCode, LocalDate> listEnrolments(LearnerId learner, Instant asKnownAt) {
        SortedMap<AwardCode, LocalDate> enrolments = new TreeMap<>();
        jdbc.sql("""
                        select programme, min(commenced_on) as commenced_on from enrolment
                        where learner_id in (select record_id from learner_records(:learner, :at)) and recorded_at <= :at
                        group by programme""")
                .param("learner", UUID.fromString(learner.value()))
                .param("at", asKnownAt.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    enrolments.put(
                            new AwardCode(row.getString("programme")), row.getObject("commenced_on", LocalDate.class));
                });
        return enrolments;
    }

    /** How many people there are: records that are merged into another do not count. */
    public int count() {
        return jdbc.sql("select count(*) from learner l where " + KEPT)
                .query(Integer.class)
                .single();
    }

    /** Ids of people, as they are kept, in their order: those after the given one, at most so many. */
    public List<LearnerId> listIds(@Nullable LearnerId after, int limit) {
        return jdbc
                .sql("""
                        select l.id from learner l where (cast(:after as uuid) is null or l.id > cast(:after as uuid)) and %s
                        order by l.id limit :limit""".formatted(KEPT))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(LearnerId::new)
                .toList();
    }

    public Optional<LearnerView> find(LearnerId learner) {
        return jdbc.sql(VIEW + " where l.id = ? group by l.id")
                .param(UUID.fromString(learner.value()))
                .query(Learners::view)
                .optional();
    }

    /** Learners in order of their id, for pages of a list: those after the given id, at most so many. */
    public List<LearnerView> list(@Nullable LearnerId after, int limit) {
        return jdbc.sql(
                        VIEW
                                + " where (cast(? as uuid) is null or l.id > cast(? as uuid)) group by l.id order by l.id limit ?")
                .param(after == null ? null : after.value())
                .param(after == null ? null : after.value())
                .param(limit)
                .query(Learners::view)
                .list();
    }

    /** The contact and identity that a credential's subject is made of. */
    public SubjectDetails subjectDetails(LearnerId learner) {
        return jdbc.sql("select email, own_did from learner where id = ?")
                .param(UUID.fromString(learner.value()))
                .query((row, n) -> new SubjectDetails(row.getString("email"), row.getString("own_did")))
                .single();
    }

    private static final String KEPT =
            "not exists (select 1 from learner_merge m where m.merged_id = l.id and m.split_at is null)";

    /** With the identifiers of every record of the person, where it is the kept one. */
    private static final String VIEW = """
            select l.id, l.given_names, l.family_name,
                   l.usi_claimed is not null and not exists (
                     select 1 from learner_records(l.id, 'infinity') r join learner o on o.id = r.record_id
                     where o.usi = l.usi_claimed) as awaiting_merge,
                   (select m.into_id from learner_merge m where m.merged_id = l.id and m.split_at is null) as merged_into,
                   array_agg(i.organisation order by i.organisation, i.client_identifier) as organisations,
                   array_agg(i.client_identifier order by i.organisation, i.client_identifier) as clients
            from learner l
            join learner_identifier i on i.learner_id = any (array(
              select l.id union all
              select m.merged_id from learner_merge m where m.into_id = l.id and m.split_at is null))""";

    private static LearnerView view(ResultSet row, int number) throws SQLException {
        String[] organisations = (String[]) row.getArray("organisations").getArray();
        String[] clients = (String[]) row.getArray("clients").getArray();
        String into = row.getString("merged_into");
        List<ClientKey> keys = new ArrayList<>();
        for (int i = 0; i < organisations.length; i++) {
            keys.add(new ClientKey(organisations[i], clients[i]));
        }
        return new LearnerView(
                new LearnerId(row.getString("id")),
                row.getString("given_names"),
                row.getString("family_name"),
                keys,
                row.getBoolean("awaiting_merge"),
                into == null ? null : new LearnerId(into));
    }
}
