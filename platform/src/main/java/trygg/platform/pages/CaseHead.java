package trygg.platform.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The head of a page about one person or matter: who, with whom, what about, who is responsible and what comes next.
 *
 * @param who name or alias; the reader of such a page may see it, which is for the service to have made sure of
 * @param members those who belong to it, each in words such as "daughter, 7 years"
 * @param tags what it is about, in short words
 * @param next what must happen next, in one sentence
 */
public record CaseHead(String who, boolean protectedPerson, List<Member> members, List<WorkRow.Tag> tags,
        @Nullable String responsible, @Nullable String next) {

    /** @param icon name of an icon in {@code tags/icon.html}, such as {@code person} or {@code child} */
    public record Member(String icon, String text) {
    }

    public CaseHead {
        members = List.copyOf(members);
        tags = List.copyOf(tags);
    }
}
