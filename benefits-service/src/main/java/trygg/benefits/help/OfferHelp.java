package trygg.benefits.help;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.help.HelpOffer.Way;

/** @param offeredAt nothing means now */
public record OfferHelp(UUID id, ApplicationId application, Way way, @Nullable Instant offeredAt, String by) {
}
