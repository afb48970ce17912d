package dev.cairn.engine.stacking;

import dev.cairn.engine.decision.RuleAsset;
import java.util.Collection;
import java.util.List;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The compiled stacking rules. Immutable and thread-safe: each case has a session of its own. */
final class StackingRules {

    /** Far more than any case needs: a fence, since components in a circle would fire for ever. */
    private static final int MOST_FIRINGS = 100_000;

    private final RuleAsset asset;
    private final KieBase compiled;

    /**
     * Compiles the rules: some 0.5 to 2 seconds, once.
     *
     * @throws IllegalStateException if they do not compile
     */
    StackingRules(RuleAsset asset) {
        this.asset = asset;
        this.compiled = compile(asset);
    }

    RuleAsset asset() {
        return asset;
    }

    /**
     * Brings the facts and all that follows from them to a fixpoint.
     *
     * @return every fact, given or derived, in no particular order
     */
    Collection<?> complete(Judge judge, List<?> facts) {
        KieSession session = compiled.newKieSession();
        try {
            session.setGlobal("judge", judge);
            facts.forEach(session::insert);
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new IllegalStateException(
                        "Expected the stacking rules to come to an end, but they fired %d times.\nMaybe two awards are components of each other."
                                .formatted(MOST_FIRINGS));
            }
            return List.copyOf(session.getObjects());
        } finally {
            session.dispose();
        }
    }

    private static KieBase compile(RuleAsset asset) {
        KieServices services = KieServices.get();
        ClassLoader loader = StackingRules.class.getClassLoader();
        ReleaseId release =
                services.newReleaseId("dev.cairn.rules", asset.name(), asset.version() + "-" + asset.digest());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/dev/cairn/stacking/" + asset.name() + ".drl", asset.text());
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(DrlProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(
                    "Expected rules '%s' to compile, but found %s".formatted(asset.ruleSet(), errors));
        }
        KieContainer container = services.newKieContainer(release, loader);
        KieBase compiled = container.getKieBase();
        services.getRepository().removeKieModule(release);
        return compiled;
    }
}
