/**
 * The page shell: the frame around every page, the parts that pages are made of, and the rules that keep a browser
 * safe. It owns templates, texts, style and scripts, and the visitor's choice of language and municipality. Services
 * write pages with it; it knows nothing of what they show.
 * <p>
 * A page of a service:
 *
 * <pre>
 * {@code
 * &#64;Path("board")
 * &#64;RolesAllowed({ "caseworker", "manager" })
 * public class BoardPages {
 *     record list(PageFrame frame, WorkList work) implements TemplateInstance {}          // BoardPages/list.html
 *     record show(PageFrame frame, FormInput form, List<ClockView> clocks) implements TemplateInstance {}
 *     record show$clocks(PageFrame frame, List<ClockView> clocks) implements TemplateInstance {} // its fragment
 *
 *     &#64;Inject Visitor visitor;
 *     &#64;Inject LiveFragment live;
 *
 *     &#64;GET public TemplateInstance list() {
 *         var frame = visitor.frame();
 *         return new list(frame, WorkList.of(rows, total, frame.now(), frame.zone()).withMore("?after=" + cursor));
 *     }
 *
 *     &#64;GET @Path("{id}/live") @Produces(SERVER_SENT_EVENTS) public Multi<OutboundSseEvent> live(@RestPath String id) {
 *         var frame = visitor.frame();                                    // before the stream: it outlives the request
 *         return live.stream("clocks", List.of(id), frame.language(),
 *                 () -> new show$clocks(frame.at(clock.instant()), clocksOf(id)));
 *     }
 *
 *     &#64;POST @Path("{id}") public Response offer(MultivaluedMap<String, String> typed) {
 *         var form = FormInput.of(typed);
 *         if (form.value("home").isEmpty()) form.refuse("home", words.chooseAHome());
 *         return form.accepted() ? Response.seeOther(…).build() : Response.status(422).entity(new show(…)).build();
 *     }
 * }
 * }
 * </pre>
 *
 * and its template, where {@code housing} is the service's own message bundle:
 *
 * <pre>{@code
 * {#include shell/layout frame=frame title=housing:board purpose=housing:board_purpose}
 * {#action}<a class="ds-button" href="new">{housing:register}</a>{/action}
 * {#worklist list=work frame=frame}{#empty title=housing:none text=housing:none_help /}{/worklist}
 * {#live href='7/live' event='clocks' label=housing:clocks}
 * {#fragment clocks}{#clocks views=clocks frame=frame /}{/fragment}
 * {/live}
 * {#errorsummary form=form /}
 * <form method="post">{#field form=form name='home' label=housing:home help=housing:home_help required=true /}…</form>
 * {/include}
 * }</pre>
 */
@NullMarked
package trygg.platform.pages;

import org.jspecify.annotations.NullMarked;
