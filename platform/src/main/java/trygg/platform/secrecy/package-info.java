/**
 * Who may see what, and who saw it. The caller's rights come from the token, the municipalities from its claim; every
 * read of personal data is written down before the data leaves, and fails when it cannot be. Resources and services ask
 * {@link trygg.platform.secrecy.Callers} and read through {@link trygg.platform.secrecy.AccessLog}.
 */
@NullMarked
package trygg.platform.secrecy;

import org.jspecify.annotations.NullMarked;
