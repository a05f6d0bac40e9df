package trygg.benefits.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message.Level;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

import trygg.benefits.bench.Working.Grown;
import trygg.benefits.bench.Working.Home;
import trygg.benefits.bench.Working.Kid;
import trygg.benefits.bench.Working.Rates;
import trygg.benefits.bench.Working.Sum;
import trygg.benefits.bench.Working.Sums;
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;
import trygg.platform.municipality.Municipality.Country;

/**
 * The same aid by Drools: rules compiled once into its executable model, a session for each case. Which kind of session is
 * fastest differs by rules, so each can be tried; none of them is given more facts than its case needs.
 */
final class RuleEngine {

    /** The kinds of session its manual offers for this work. */
    enum Session {
        /** A new one, fired and disposed of. */
        STATEFUL,
        /** The same from a pool, which saves its making. */
        POOLED,
        /** Rules in one pass over facts that nobody changes. */
        SEQUENTIAL
    }

    private static final List<ParameterKind> LOCAL = List.of(ParameterKind.NORM_UPLIFT, ParameterKind.LONG_TERM_FAMILY);
    private static final List<ParameterKind> SWEDISH = List.of(ParameterKind.SE_PERSONAL, ParameterKind.SE_COMMON,
            ParameterKind.SE_WITHOUT_LUNCH, ParameterKind.SE_PRICE_BASE);

    private final Fire fire;

    private interface Fire {
        void fire(Collection<Object> facts);
    }

    RuleEngine(Session session) {
        var services = KieServices.get();
        var files = services.newKieFileSystem().write("src/main/resources/trygg/benefits/bench/rules/aid.drl",
                services.getResources().newClassPathResource("trygg/benefits/bench/aid.drl", RuleEngine.class));
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Level.ERROR)) {
            throw new IllegalStateException("the rules do not compile: " + builder.getResults());
        }
        var container = services.newKieContainer(services.getRepository().getDefaultReleaseId());
        this.fire = switch (session) {
            case STATEFUL -> stateful(container.getKieBase());
            case POOLED -> pooled(container.newKieSessionsPool(1));
            case SEQUENTIAL -> sequential(services, container);
        };
    }

    private static Fire stateful(KieBase base) {
        return facts -> fire(base.newKieSession(), facts);
    }

    private static Fire pooled(KieSessionsPool pool) {
        return facts -> fire(pool.newKieSession(), facts);
    }

    private static Fire sequential(KieServices services, KieContainer container) {
        var configuration = services.newKieBaseConfiguration();
        configuration.setOption(SequentialOption.YES);
        var session = container.newKieBase(configuration).newStatelessKieSession();
        return facts -> session.execute(facts);
    }

    private static void fire(KieSession session, Collection<Object> facts) {
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    Sum reckon(Facts facts, Parameters parameters) {
        var working = new ArrayList<Object>(32);
        var partTime = 0;
        for (var child : facts.children()) {
            var kid = Kid.of(child, facts.period());
            partTime += kid.partTime() ? 1 : 0;
            working.add(kid);
        }
        working.add(Home.of(facts, partTime));
        facts.adults().forEach(adult -> working.add(Grown.of(adult, facts)));
        working.addAll(facts.costs());
        working.addAll(facts.incomes());
        working.addAll(facts.assets());
        working.addAll(facts.adjustments());
        if (facts.country() == Country.SE) {
            SWEDISH.forEach(kind -> parameters.at(kind, "SE", facts.period()).ifPresent(working::add));
        } else {
            Parameter state = parameters.at(ParameterKind.NO_RATES, "NO", facts.period()).orElseThrow();
            working.add(new Rates(
                    parameters.at(ParameterKind.OWN_RATES, facts.municipality(), facts.period()).orElse(state), state));
        }
        LOCAL.forEach(kind -> parameters.at(kind, facts.municipality(), facts.period()).ifPresent(working::add));
        var sums = new Sums();
        working.add(sums);
        fire.fire(working);
        return sums.end();
    }
}
