package trygg.benefits.simulation.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the simulation page; written in {@code messages/simulation_<language>.properties}. */
@MessageBundle("simulation")
public interface SimulationWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String tables();

    @Message
    String kinds();

    @Message
    String month();

    @Message
    String name(String name);

    @Message
    String help(String kind);

    @Message
    String simulate();

    @Message
    String unreadable_month();

    @Message
    String unreadable_amount(String example);

    @Message
    String below();

    @Message
    String result(String kind, String month);

    @Message
    String cost();

    @Message
    String a_month();

    @Message
    String a_year();

    @Message
    String who();

    @Message
    String households();

    @Message
    String gained();

    @Message
    String with_more();

    @Message
    String with_less();

    @Message
    String largest();

    @Message
    String median();

    @Message
    String basis();

    @Message
    String chart();

    @Message
    String type();

    @Message
    String type_of(String type);

    @Message
    String chart_values(String currency);

    @Message
    String more_of(int more, int all);

    @Message
    String district();

    @Message
    String district_chart();

    @Message
    String district_unknown();

    @Message
    String more_in(int more, int all, int gained);

    @Message
    String running();

    @Message
    String done(String done, String all);

    @Message
    String unreckonable();

    @Message
    String unreckonable_for(int count, String reason);

    @Message
    String empty();

    @Message
    String empty_text(String month);

    @Message
    String not_begun();
}
