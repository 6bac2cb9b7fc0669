/**
 * The policy as the web app carries it out: every address, by everybody, in every state of a
 * conversation. matrix.test.ts holds each cell against the running app, and fails when an address of
 * app/routes.ts is missing here or one here is gone there.
 *
 * The conversation is between `employee` and `leader`, who both have shared their preparations; in the
 * state 'signing' the leader has signed. `former` led the employee before the report moved and asks for
 * a conversation from then, and so does `successor`, who leads the employee today. `above` leads the leader, `colleague` has the same leader, `other` leads
 * another team.
 *
 * What the cells say:
 * - 200, 302  it is done or shown; a change leaves a row in the audit log
 * - login     led to log in, and back afterwards
 * - 401       asked to log in, with what was typed still there
 * - 403       this person may not do this, and it is logged as denied
 * - 404       the same answer as for what does not exist, and it is logged as denied
 * - 409       not in this state, logged as denied
 * - late      409 too, but nobody was denied: it has been done, or opened, already
 * - gone      404 too, but nobody was denied: there is nothing
 */
export const POLICY = `
what                           | address                                                | state                             | nobody | employee | leader | above | colleague | other | hr   | administrator | former | successor
see what to do next            | GET /                                                  |                                   | login  | 200      | 200    | 200   | 200       | 200   | 200  | 200           | 200 | 200
see the login page             | GET /login                                             |                                   | 200    | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
log in                         | POST /login                                            |                                   | 302    | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
follow an old logout link      | GET /logout                                            |                                   | 302    | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
log out                        | POST /logout                                           |                                   | 302    | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
follow an old language link    | GET /sprog                                             |                                   | 302    | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
choose a language              | POST /sprog                                            |                                   | 302    | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
see the password page          | GET /adgangskode                                       |                                   | login  | 200      | 200    | 200   | 200       | 200   | 200  | 200           | 200 | 200
change password                | POST /adgangskode                                      |                                   | 401    | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
see the first-run page         | GET /velkommen                                         |                                   | 302    | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
set up an organisation again   | POST /velkommen                                        |                                   | gone   | gone     | gone   | gone  | gone      | gone  | gone | gone          | gone | gone
list own conversations         | GET /samtaler                                          |                                   | login  | 200      | 200    | 200   | 200       | 200   | 200  | 200           | 200 | 200
list own team                  | GET /team                                              |                                   | login  | 200      | 200    | 200   | 200       | 200   | 200  | 200           | 200 | 200
see the calling-in page        | GET /team/:personId/indkald                            |                                   | login  | 404      | 200    | 404   | 404       | 404   | 404  | 404           | 404 | 200
call in                        | POST /team/:personId/indkald                           |                                   | 401    | 404      | 302    | 404   | 404       | 404   | 404  | 404           | 404 | 302
see whom one can call in       | GET /team/indkald                                      |                                   | login  | 404      | 200    | 200   | 404       | 404   | 404  | 404           | 404    | 200
call several in                | POST /team/indkald                                     |                                   | 401    | 404      | 302    | 302   | 404       | 404   | 404  | 404           | 404    | 302
see own agreements             | GET /mine-aftaler                                      |                                   | login  | 200      | 200    | 200   | 200       | 200   | 200  | 200           | 200 | 200
note on an own agreement       | POST /mine-aftaler                                     |                                   | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 302
see a report's agreements      | GET /team/:personId/aftaler                            |                                   | login  | 404      | 200    | 404   | 404       | 404   | 404  | 404           | 404 | 200
note on a report's agreement   | POST /team/:personId/aftaler                           |                                   | 401    | 404      | 302    | 404   | 404       | 404   | 404  | 404           | 404 | 302
see the group calling-in page  | GET /team/indkald-gruppe                               |                                   | login  | 404      | 200    | 200   | 404       | 404   | 404  | 404           | 404 | 200
call a group in                | POST /team/indkald-gruppe                              |                                   | 401    | 404      | 302    | 302   | 404       | 404   | 404  | 404           | 404 | 302
list everybody's conversations | GET /hr                                                |                                   | login  | 403      | 403    | 403   | 403       | 403   | 200  | 403           | 403 | 403
follow an old export link      | GET /hr/eksport                                        |                                   | login  | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
export signed summaries        | POST /hr/eksport                                       |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 200  | 403           | 403 | 403
list frameworks                | GET /grundlag                                          |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
read in a framework            | POST /grundlag                                         |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
see a framework                | GET /grundlag/:frameworkId                             |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
make one template              | POST /grundlag/:frameworkId                            |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
see a review                   | GET /grundlag/gennemgang/:draftId                      |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
correct a review               | POST /grundlag/gennemgang/:draftId                     |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
see how it is asked            | GET /grundlag/gennemgang/:draftId/ordlyd/:statementId  |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
see the publishing page        | GET /grundlag/gennemgang/:draftId/udgiv                |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
publish a framework            | POST /grundlag/gennemgang/:draftId/udgiv               |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
compare two versions           | GET /grundlag/:frameworkId/sammenlign                  |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
fetch a framework              | GET /grundlag/:frameworkId/hent                        |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
see what a template can be     | GET /grundlag/:frameworkId/skabeloner                  |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
draft a template               | POST /grundlag/:frameworkId/skabeloner                 |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
see a template                 | GET /skabeloner/:templateId                            |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
retire a template              | POST /skabeloner/:templateId                           |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
follow an old update link      | GET /skabeloner/:templateId/opdater                    |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
update a template              | POST /skabeloner/:templateId/opdater                   |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
see a template draft           | GET /skabeloner/kladder/:templateDraftId               |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
edit a template draft          | POST /skabeloner/kladder/:templateDraftId              |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
look a template through        | GET /skabeloner/kladder/:templateDraftId/godkend       |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
approve a template             | POST /skabeloner/kladder/:templateDraftId/godkend      |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 302           | 403 | 403
list people                    | GET /personer                                          |                                   | login  | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
add a person                   | POST /personer                                         |                                   | 401    | 403      | 403    | 403   | 403       | 403   | 403  | 200           | 403 | 403
get the certificates           | GET /certifikat.pem                                    |                                   | 200    | 200      | 200    | 200   | 200       | 200   | 200  | 200           | 200 | 200
see any other address          | GET /*                                                 |                                   | gone   | gone     | gone   | gone  | gone      | gone  | gone | gone          | gone | gone

see how far it is              | GET /hr/samtaler/:conversationId                       | any                               | login  | 403      | 403    | 404   | 404       | 404   | 200  | 403           | 404 | 404
follow a summary link          | GET /hr/samtaler/:conversationId/referat.pdf           | any                               | login  | 302      | 302    | 302   | 302       | 302   | 302  | 302           | 302 | 302
open the summary for a purpose | POST /hr/samtaler/:conversationId/referat.pdf          | preparing in-talk summary signing | 401    | 403      | 403    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | signed                            | 401    | 403      | 403    | 404   | 404       | 404   | 200  | 403           | 404 | 404

open a conversation            | GET /samtaler/:conversationId                          | any                               | login  | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see own preparation            | GET /samtaler/:conversationId/forberedelse             | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
take sharing back              | POST /samtaler/:conversationId/forberedelse            | preparing                         | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | in-talk                           | 401    | late     | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see what will be shared        | GET /samtaler/:conversationId/forberedelse/del         | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
share own preparation          | POST /samtaler/:conversationId/forberedelse/del        | preparing in-talk                 | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
mark a theme                   | POST /samtaler/:conversationId/forberedelse            | preparing in-talk                 | 401    | late     | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
propose what to build on       | POST /samtaler/:conversationId/forberedelse            | preparing in-talk                 | 401    | late     | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
print the form                 | GET /samtaler/:conversationId/forberedelse/skema.pdf   | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see a theme of own preparation | GET /samtaler/:conversationId/forberedelse/:sectionId  | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
write it as a form             | POST /samtaler/:conversationId/forberedelse/:sectionId | preparing in-talk                 | 401    | late     | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
write it while typing          | POST /samtaler/:conversationId/forberedelse/svar       | preparing in-talk                 | 401    | late     | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see whose paper to type in     | GET /samtaler/:conversationId/forberedelse/papir       | preparing in-talk                 | login  | 403      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | login  | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
begin to type in from paper    | POST /samtaler/:conversationId/forberedelse/papir      | preparing in-talk                 | 401    | 403      | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see what is typed in           | GET /samtaler/:conversationId/forberedelse/papir/:personId | preparing in-talk                 | login  | 403      | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | login  | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
finish typing in               | POST /samtaler/:conversationId/forberedelse/papir/:personId | preparing in-talk                 | 401    | 403      | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see a theme of it              | GET /samtaler/:conversationId/forberedelse/papir/:personId/:sectionId | preparing in-talk                 | login  | 403      | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | login  | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
type it in as a form           | POST /samtaler/:conversationId/forberedelse/papir/:personId/:sectionId | preparing in-talk                 | 401    | 403      | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
save it while typing it in     | POST /samtaler/:conversationId/forberedelse/papir/:personId/svar | preparing in-talk                 | 401    | 403      | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | summary signing signed            | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see the talk                   | GET /samtaler/:conversationId/samtale                  | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see a theme side by side       | GET /samtaler/:conversationId/samtale/:sectionId       | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
write the record as a form     | POST /samtaler/:conversationId/samtale/:sectionId      | in-talk summary                   | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
write the record while typing  | POST /samtaler/:conversationId/samtale/:sectionId/referat | in-talk summary                   | 401    | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
take a line away while typing  | POST /samtaler/:conversationId/samtale/:sectionId/referat | in-talk summary                   | 401    | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
ask what others have written   | GET /samtaler/:conversationId/samtale/:sectionId/nyt   | any                               | 401    | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see a theme on the whole screen | GET /samtaler/:conversationId/samtale/:sectionId/stor  | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see the agreements on the whole screen | GET /samtaler/:conversationId/samtale/:sectionId/stor/aftaler | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
add an agreement on the whole screen | POST /samtaler/:conversationId/samtale/:sectionId/stor/aftaler | in-talk summary                   | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see where it stands            | GET /samtaler/:conversationId/skift                    | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
begin the talk                 | POST /samtaler/:conversationId/skift                   | preparing                         | 401    | 403      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | in-talk summary signing signed    | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
end the talk                   | POST /samtaler/:conversationId/skift                   | in-talk                           | 401    | 403      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing summary signing signed  | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
take the talk up again         | POST /samtaler/:conversationId/skift                   | summary                           | 401    | 403      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing in-talk signing signed  | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see the agreements             | GET /samtaler/:conversationId/aftaler                  | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
add an agreement               | POST /samtaler/:conversationId/aftaler                 | in-talk summary                   | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
change an agreement            | POST /samtaler/:conversationId/aftaler                 | in-talk summary                   | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
remove an agreement            | POST /samtaler/:conversationId/aftaler                 | in-talk summary                   | 401    | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
put an agreement back          | POST /samtaler/:conversationId/aftaler                 | in-talk summary                   | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
say that nothing is agreed     | POST /samtaler/:conversationId/aftaler                 | in-talk summary                   | 401    | late     | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
agree on something after all   | POST /samtaler/:conversationId/aftaler                 | in-talk summary                   | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
write an agreement while typing | POST /samtaler/:conversationId/aftaler/gem             | in-talk summary                   | 401    | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
ask what others have agreed    | GET /samtaler/:conversationId/aftaler/nyt              | any                               | 401    | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
look back                      | GET /samtaler/:conversationId/tilbageblik              | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
say what became of one         | POST /samtaler/:conversationId/tilbageblik             | in-talk summary                   | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
say it while choosing          | POST /samtaler/:conversationId/tilbageblik/gem         | in-talk summary                   | 401    | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing signing signed          | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see the summary                | GET /samtaler/:conversationId/underskrift              | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
freeze the summary             | POST /samtaler/:conversationId/underskrift             | summary                           | 401    | 403      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing in-talk signing signed  | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
sign                           | POST /samtaler/:conversationId/underskrift             | signing                           | 401    | 302      | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing in-talk summary signed  | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
send back to the record        | POST /samtaler/:conversationId/underskrift             | signing                           | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing in-talk summary signed  | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
reopen                         | POST /samtaler/:conversationId/underskrift             | signed                            | 401    | 403      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing in-talk summary signing | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
follow up                      | GET /samtaler/:conversationId/opfoelgning              | any                               | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
note how it goes               | POST /samtaler/:conversationId/opfoelgning             | signed                            | 401    | 302      | 302    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing in-talk summary signing | 401    | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
get the document               | GET /samtaler/:conversationId/referat.pdf              | signing signed                    | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing in-talk summary         | login  | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see a group                    | GET /samtaler/:conversationId/gruppe                   | any                               | login  | gone     | gone   | 404   | 404       | 404   | 404  | 403           | 404 | 404
wish for an own talk           | POST /samtaler/:conversationId/gruppe                  | preparing in-talk summary         | 401    | late     | 403    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | signing signed                    | 401    | 409      | 403    | 404   | 404       | 404   | 404  | 403           | 404 | 404
unlock what was locked         | POST /samtaler/:conversationId/underskrift             | signing                           | 401    | 403      | late   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing in-talk summary signed  | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
get an earlier version         | GET /samtaler/:conversationId/referat/:number          | summary                           | login  | 200      | 200    | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | in-talk signing signed            | login  | gone     | gone   | 404   | 404       | 404   | 404  | 403           | 404 | 404
                               |                                                        | preparing                         | login  | 409      | 409    | 404   | 404       | 404   | 404  | 403           | 404 | 404
see what cancelling means      | GET /samtaler/:conversationId/aflys                    | preparing in-talk summary signing | login  | 403      | 200    | 404   | 404       | 404   | 404  | 403           | 404    | 200
                               |                                                        | signed                            | login  | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404    | 404
cancel                         | POST /samtaler/:conversationId/aflys                   | preparing in-talk summary signing | 401    | 403      | 302    | 404   | 404       | 404   | 404  | 403           | 404    | 302
                               |                                                        | signed                            | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404    | 404
undo a cancellation            | POST /samtaler/:conversationId/aflys                   | any                               | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404    | 404
see what day it is             | GET /samtaler/:conversationId/dag                      | preparing in-talk summary         | login  | 403      | 200    | 404   | 404       | 404   | 404  | 403           | 404    | 404
                               |                                                        | signing signed                    | login  | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404    | 404
set the day                    | POST /samtaler/:conversationId/dag                     | preparing in-talk summary         | 401    | 403      | 302    | 404   | 404       | 404   | 404  | 403           | 404    | 404
                               |                                                        | signing signed                    | 401    | 403      | 409    | 404   | 404       | 404   | 404  | 403           | 404    | 404
see what another began         | GET /samtaler/:conversationId/overtag                  | any                               | login  | 403      | 403    | 404   | 404       | 404   | 404  | 403           | 404    | 200
take it over                   | POST /samtaler/:conversationId/overtag                 | preparing                         | 401    | 403      | 403    | 404   | 404       | 404   | 404  | 403           | 404    | 302
                               |                                                        | in-talk summary signing signed    | 401    | 403      | 403    | 404   | 404       | 404   | 404  | 403           | 404    | 404
see what handing over means    | GET /samtaler/:conversationId/ny-leder                 | in-talk summary signing           | login  | late     | 403    | 404   | 404       | 404   | 404  | 403           | 404    | 404
                               |                                                        | preparing signed                  | login  | 409      | 403    | 404   | 404       | 404   | 404  | 403           | 404    | 404
hand it over                   | POST /samtaler/:conversationId/ny-leder                | in-talk summary signing           | 401    | late     | 403    | 404   | 404       | 404   | 404  | 403           | 404    | 404
                               |                                                        | preparing signed                  | 401    | 409      | 403    | 404   | 404       | 404   | 404  | 403           | 404    | 404
`;
