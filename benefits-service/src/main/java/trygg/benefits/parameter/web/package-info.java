/** The tables of amounts, for machines. Reading is for everybody who reads benefits; loading is an operator's act. */
@NullMarked
package trygg.benefits.parameter.web;

import org.jspecify.annotations.NullMarked;
