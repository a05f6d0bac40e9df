package trygg.care.request;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Who lives with the person: a child may be next of kin, a partner may need relief. No names; care does not know them. */
public record Household(List<Member> members) {

    /** @param role {@code applicant}, {@code partner}, {@code child} or {@code other} */
    public record Member(String role, @Nullable LocalDate birthDate) {

        public boolean child() {
            return role.equals("child");
        }
    }

    public Household {
        members = List.copyOf(members);
    }
}
