package trygg.housing.home.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of crowding and concentration, in templates as {@code {living:title}}; in
 * {@code messages/living_<language>.properties}.
 */
@MessageBundle("living")
public interface LivingWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_homes();

    @Message
    String crowded_heading();

    @Message
    String crowded_why();

    @Message
    String home_heading();

    @Message
    String people_heading();

    @Message
    String capacity_heading();

    @Message
    String rooms_heading();

    @Message
    String since_heading();

    @Message
    String houses_heading();

    @Message
    String house_heading();

    @Message
    String houses_why();

    @Message
    String streets_heading();

    @Message
    String street_heading();

    @Message
    String streets_why();

    @Message
    String landlord_heading();

    @Message
    String let_heading();

    @Message
    String homes_heading();

    @Message
    String share_heading();

    @Message
    String nowhere();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String crowded_text(long crowded, long lived, String on);

    @Message
    String untold(long count);

    @Message
    String index(String index, long let, long used, String even);
}
