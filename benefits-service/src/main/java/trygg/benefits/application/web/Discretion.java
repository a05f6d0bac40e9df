package trygg.benefits.application.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a list tells of one person: all of it, or nothing by which to know a protected one (ADR 0007). Every row of a list
 * passes what it tells through here; the row's own id stays, for somebody has to be able to open it.
 */
public record Discretion(boolean protectedPerson) {

    public <T> @Nullable T tell(@Nullable T told) {
        return protectedPerson ? null : told;
    }

    public <T> List<T> tellAll(List<T> told) {
        return protectedPerson ? List.of() : told;
    }
}
