/**
 * First names that are common in Denmark, among the old and the young and in the families that have come
 * from elsewhere. Put together for Muskat; a name that is missing costs a hint that is not given. Names
 * that are words as well ("Per", "Bo", "Ask") are left out: a surname after them tells that they are names.
 */
const NAMES = `
Aage Abdul Abdullah Adam Ahmad Ahmed Aisha Aksel Albert Alberte Alex Alexander Alfred Ali Alice Alma Alva Amalie Amanda
Amina Amir Amira Anders Andrea Andreas Ane Anette Ann Anna Annalise Anne Anneli Annelise Annemarie Annette Anni Annie Annika
Anja Anker Anton Arne Arthur Asger Aske Asta Astrid August Aya Ayse Axel Bahar Barbara Bastian Beata Benedikte Benjamin Bent
Bente Benny Berit Bertha Bertil Bertram Bettina Bilal Birger Birgit Birgitte Birte Birthe Bjarke Bjarne Bjørn Bodil Brian Britt Britta
Bruno Brit Børge Camilla Carina Carl Carla Carlo Carsten Caroline Casper Caspar Cathrine Catrine Cecilie Celina Charlotte
Chris Christa Christel Christian Christina Christine Christoffer Christopher Claes Clara Claus Connie Conny Conrad Curt
Dagmar Dagny Dan Daniel Daniella David Dennis Diana Ditte Dorit Dorte Dorthe Dorthea Ebba Ebbe Edel Edith Egon Eigil Eik Einar
Ejnar Ejner Ejvind Eleonora Eli Elias Elif Elin Elina Elinor Elisa Elisabeth Ella Ellen Elliot Ellinor Elly Elna Else Elsebeth
Elva Elvira Emil Emilia Emilie Emily Emina Emine Emma Emmy Emre Enes Erik Erika Erling Ernst Esben Esma Ester Esther Eva Evald Fadi
Fadime Farah Fatima Fatma Felix Ferdinand Filip Filippa Fie Finn Flemming Florian Fiona Frank Frederik Frederikke Freja Freddy Frida Fritz
Frode Gabriel Georg Gerda Gert Gerner Gertrud Gitte Grete Grethe Gudrun Gunnar Gunhild Gunner Gurli Gustav Gunvor Halime Hamza Hanna Hannah
Hanne Hans Harald Harry Hasan Hassan Hatice Havva Hedvig Heidi Helen Helena Helene Helga Helge Helle Hemming Hennie Henning Henny
Henriette Henrik Herdis Herman Hermann Hilda Hjalmar Holger Hugo Hussein Hüseyin Ib Ibrahim Ida Ilse Imran Inga Inge Ingeborg Ingelise Inger
Ingolf Ingrid Irene Iris Isa Isabel Isabella Isak Ivan Ivar Iver Jacob Jakob Jamal James Jan Jane Janne Jannie Jannik Jasmin Jason Jeanett
Jeanette Jeannette Jens Jeppe Jesper Jessica Jette Jimmy Joachim Joakim Joan Johan Johanna Johanne Johannes Johnny Jon Jonas Jonathan Jonna Josefine
Josephine Juliane Julia Julie Julius Justin Jytte Jørgen Jørn Kaj Kai Kamilla Kamille Karen Karina Karin Karl Karla Karoline Karsten Kasper
Katharina Kathrine Katja Katrine Keld Kenneth Kenni Kenny Kent Khadija Khaled Kim Kira Kirsten Kirstine Kis Kjartan Kjeld Klara Klaus Knud
Konrad Kristian Kristina Kristine Kristoffer Kurt Kåre Laila Lara Lars Lasse Laura Laurits Laust Lea Leif Leila Lena Lene Leo Leon Leona
Leonora Liam Lilian Lillian Lilly Lina Linda Line Lis Lisa Lisbet Lisbeth Lise Liselotte Liv Liva Lizzie Lone Lotta Lotte Louis Louisa Louise
Luca Lucas Lucia Ludvig Luka Lukas Luna Lykke Lærke Mads Magda Magdalena Magnus Maja Malene Malik Malou Malte Manja Marcus Maren Margit Margrete
Margrethe Maria Mariam Marianne Marie Marina Mario Markus Marlene Marta Martha Martin Martine Maryam Mathias Mathilde Mathis Matilde Mattias Maya
Mehmet Merete Merethe Merle Meryem Meta Mette Mia Michael Michelle Mie Mikael Mike Mikkel Mila Mille Minna Mira Mirjam Mogens Mohamad Mohamed Mohammad
Mohammed Mona Monica Monika Morten Muhammad Muhammed Mustafa Myrna Nadia Nadja Naja Nana Nanna Natalia Natalie Natasja Nathalie Nete Nicki
Nicklas Nicolai Nicole Nicoline Niels Nikita Niklas Nikolai Nikolaj Nikoline Nina Noah Nora Noor Nuka Nynne Oda Odin Ole Olaf Olav Olga
Oliver Olivia Oluf Olfert Omar Oscar Oskar Osman Otto Ove Palle Pauline Paul Paula Paulina Peder Pelle Penille Pernille Peter Petra Petrea Phillip
Philip Pia Pil Pipaluk Poul Povl Preben Rachel Rahima Ralf Rania Rasmus Ramona Rana Rebecca Rebekka Regitze Rene René Renata Rie Rigmor Rikke Rita
Robert Robin Roland Ronni Ronny Rosa Rosita Rune Ruth Sabine Sabrina Said Salma Sally Sam Samira Samuel Sandra Sanne Sara Sarah Saga Sebastian
Selma Serkan Signe Sigrid Sigurd Silas Silja Silje Simon Simone Sine Siri Sissel Siv Sofia Sofie Solveig Sonja Sonny Sophia Sophie Stefan Stephan Steen
Stella Steffen Stig Stine Storm Sune Susan Susanne Svea Svend Sven Sylvester Sylvia Søren Tage Tanja Tatjana Tenna Tea Terese Teresa
Theis Thea Thelma Theo Theodor Therese Thomas Thor Thora Thorkild Thorvald Thyra Tilde Tim Tina Tine Tobias Todd Tom Tommy Tonny Tone Torben
Torkild Torsten Tove Trine Troels Tue Ulla Ulrich Ulrik Ulrikke Uffe Ursula Vagn Valdemar Valborg Vera Verner Vera Vibe Vibeke Victor Victoria
Vigga Viggo Viktor Viktoria Vilhelm Villads Villy Vilma Vincent Viola Vita Vivi Vivian Wafa Walid Walter Werner Wilhelm William Willy Winnie Xenia
Yasin Yasmin Yasmine Yelda Yousef Youssef Yusuf Yvonne Zahra Zainab Zara Zeinab Zeynep Åge Åse Aase Ødger Øyvind
`;

export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
