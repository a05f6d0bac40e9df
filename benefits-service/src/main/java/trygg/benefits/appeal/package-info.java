/**
 * Appeals: a household's word that a decision is wrong, from the day it comes until it is settled here or by the higher body.
 * It owns the appeal, its steps and the promise about how soon somebody looks again; nothing in it judges an appeal, it keeps
 * what named humans judged. An appeal that is upheld opens the way for a decision in the place of the old one, and sets a
 * decision to ask aid back aside.
 */
@NullMarked
package trygg.benefits.appeal;

import org.jspecify.annotations.NullMarked;
