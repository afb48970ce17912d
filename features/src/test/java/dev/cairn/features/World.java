package dev.cairn.features;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** What one scenario remembers: its people, its server, the last answer. */
public final class World {

    private static CairnServer shared;

    private CairnServer own;
    private final Map<String, Person> people = new HashMap<>();

    /** The last answer that a step asks about. */
    HttpResponse<String> answer;

    /** The NAT files about to be sent, where a scenario spoils some. */
    NatFiles files;

    /** The address of the credential that the scenario last spoke of. */
    String credential;

    /** The award and the learner that the scenario last spoke of. */
    String award;

    Person learner;

    /** The server of all scenarios, started once; or the scenario's own. */
    CairnServer server() {
        return own != null ? own : sharedServer();
    }

    private static synchronized CairnServer sharedServer() {
        if (shared == null) {
            shared = CairnServer.started();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
        }
        return shared;
    }

    void startOwnServer() {
        own = CairnServer.started();
    }

    void stopOwnServer() {
        if (own != null) {
            own.stop();
        }
    }

    Person person(String name) {
        learner = people.computeIfAbsent(name, Person::new);
        return learner;
    }

    /** Lets a feature call somebody by another name than their own. */
    void call(String name, Person person) {
        people.put(name, person);
    }

    Client as(String account) {
        return new Client(server().address(), account);
    }

    Cairn cairn() {
        return new Cairn(this);
    }
}
