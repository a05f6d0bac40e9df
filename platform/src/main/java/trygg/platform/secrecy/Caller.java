package trygg.platform.secrecy;

import java.util.Map;
import java.util.Set;

import trygg.platform.api.Problem;
import trygg.platform.db.Scope;

/**
 * Whoever acts: a member of staff or a machine.
 *
 * @param id login name or client id, as it is written beside what was done
 * @param municipalities the codes the token names; the bearer acts in no other
 */
public record Caller(String id, Set<String> roles, Set<String> municipalities) {

    /** Roles of people who decide about people. A machine has scopes and none of these. */
    private static final Set<String> STAFF = Set.of("caseworker", "duty-officer", "manager");

    /** True for a named human who may stand for a decision; false for a machine. */
    public boolean isStaff() {
        return roles.stream().anyMatch(STAFF::contains);
    }

    /** All the bearer may see. A token that names no municipality sees nothing. */
    public Scope scope() {
        return Scope.of(municipalities);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The scope of one municipality, or the refusal. */
    public Scope in(String municipality) {
        if (!municipalities.contains(municipality)) {
            throw Problem.forbidden("foreign-municipality", "This token does not act in that municipality",
                    Map.of("municipality", municipality)).asException();
        }
        return Scope.of(municipality);
    }
}
