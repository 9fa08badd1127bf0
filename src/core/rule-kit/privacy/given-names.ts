/**
 * First names that are, in a story about work, hardly ever anything but a person: none that is a word, a month, a place, a language,
 * a product or a stand-in of textbooks as well.
 */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'Aaron Abdul Abigail Adrian Adriana Agnieszka Ahmed Aisha Akira Alejandro Aleksandr Alessandro Alexander Alexandra Alexei ' +
    'Alfredo Ali Alistair Allison Amanda Amina Amit Amy Ana Anand Anastasia Anders Andrea Andreas Andrei Andrew Andrzej Angela ' +
    'Anika Anil Anita Anja Anjali Anna Anne Annika Anneke Antoine Anton Antonio Arjun Arnaud Arun Ashley Astrid Audrey Ayesha Barbara ' +
    'Bartosz Beatriz Benedikt Benjamin Bernd Bernhard Bethany Bjarne Bogdan Brenda Brendan Brian Brigitte Bruno Caitlin Carlos ' +
    'Carmen Caroline Catherine Cedric Charlotte Chen Chiara Chloe Christina Christine Christoph Christopher Claire Claudia Colin ' +
    'Connor Craig Cristina Daniel Daniela Darren Dave David Deborah Deepak Denise Derek Diana Diego Dieter Dimitri Dmitri Dmitry ' +
    'Dominik Dominique Donna Doris Dorothy Douglas Eduardo Edward Eileen Elaine Eleanor Elena Elisabeth Elizabeth Ellen Emily Emma ' +
    'Enrique Erik Ernesto Esther Eva Evelyn Fabian Farah Fatima Federico Felipe Fernando Fiona Florian Francesca Francesco Francois ' +
    'Françoise Freya Friedrich Gabriel Gabriela Gareth Gary Geoff Geoffrey George Gerald Gerhard Giovanni Giulia Giuseppe Gonzalo ' +
    'Graham Greg Gregory Guillaume Gunnar Gustavo Hannah Hans Harald Harold Hassan Heather Heidi Heike Helen Helena Helga Henrik ' +
    'Hiroshi Holger Hugo Ibrahim Ingrid Irina Isabel Isabella Isabelle Ivan Jacob Jacqueline Jakub James Jan Jane Janet Janine ' +
    'Javier Jeffrey Jelena Jennifer Jens Jeremy Jessica Jill Jing Joanna Joanne Johan Johann Johannes John Jonas Jonathan Jorge ' +
    'José Joseph Joshua Joyce Juan Judith Jürgen Justin Kamil Karen Karin Karl Karsten Katarzyna Kate Katharina Katherine Kathleen ' +
    'Katie Katja Katrin Kavita Keith Keiko Kenji Kenneth Kerstin Kevin Kieran Kimberly Kirsten Klaus Krzysztof Kurt Lars Laura ' +
    'Lauren Laurent Leila Lena Leonardo Leslie Li Linda Lindsay Lorenzo Louise Luca Lucas Lucia Luis Luisa Lukas Lukasz Maciej ' +
    'Magdalena Magnus Mahmoud Malte Manuel Marcel Marcin Marco Marcos Marek Margaret Margarita Maria Marianne Marie Mario Marjan ' +
    'Markus Marta Martha Martin Martina Mateusz Mathieu Mathilde Matteo Matthew Matthias Maureen Maurice Megan Mehmet Mei Melanie ' +
    'Melissa Michael Michaela Michal Michel Michelle Miguel Mikael Mikhail Mohamed Mohammad Mohammed Mohit Monika Monique Muhammad ' +
    'Nadia Nadine Nancy Naomi Natalia Natalie Natasha Neha Nicholas Nicola Nicolas Nicole Niels Nikhil Nikita Nikolai Nina Nisha Noah ' +
    'Norbert Oksana Olaf Oleg Olga Oliver Olivia Olivier Omar Oscar Osman Pablo Pamela Paolo Pascal Patricia Patrick Paul Paula ' +
    'Pauline Pavel Pedro Peter Petra Philip Philipp Philippe Pierre Piotr Pooja Pradeep Prakash Priya Rachel Rafael Rahul Rajesh ' +
    'Ramesh Rebecca Reinhard Renate Ricardo Richard Rita Robert Roberto Rodrigo Roger Rohan Roland Roman Ronald Rosa Rupert Ruth ' +
    'Ryan Sabine Samantha Samir Samuel Sandeep Sandra Sanjay Santiago Sara Sarah Satoshi Sean Sebastian Sergei Sergey Sergio Shanti ' +
    'Sharon Shirley Silke Silvia Simon Sofia Sonia Sophia Sophie Stefan Stefanie Stephanie Stephen Steve Steven Stuart Sunil Suresh ' +
    'Susan Susanne Svetlana Sven Takeshi Tamara Tanja Tatiana Teresa Theresa Thomas Tiago Timothy Tobias Tomasz Torsten Tracy Ulrich ' +
    'Ulrike Ursula Uwe Vanessa Vera Verena Veronica Vijay Vikram Viktor Vincent Vladimir Walter Wang Wei Wendy Werner William Wojciech ' +
    'Wolfgang Xavier Xiao Yasmin Yolanda Yuki Yuri Yusuf Yvonne Zhang Zoe'
  ).split(' '),
);
