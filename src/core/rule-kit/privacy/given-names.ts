/**
 * First names that are, in a story about work, hardly ever anything but a person: none that is a word, a month, a place, a language,
 * a product or a stand-in of textbooks as well.
 */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'Aaron Abdul Abigail Aditya Adrian Adriana Agata Agnieszka Ahmed Aidan Ainhoa Aisha Akiko Akira Alanna Albrecht Alejandro ' +
    'Aleksandr Aleksandra Alessandro Alexander Alexandra Alexei Alfredo Ali Alina Alistair Allison Alok Alvaro Álvaro Amanda ' +
    'Amina Amit Amy Ana Anand Anastasia Anders Andrea Andreas Andrei Andrew Andrzej Angela Anika Anil Anita Anja Anjali Anna ' +
    'Anne Anneke Anneliese Annika Anouk Antoine Anton Antonio Aoife Arash Arjun Armin Arnaud Arturo Arun Ashley Asif ' +
    'Astrid Audrey Ayesha Aylin Babak Balázs Barbara Bartosz Beata Beatriz Bence Benedikt Benjamin Berit Bernd Bernhard Bethany ' +
    'Bianca Birgit Bjarne Björn Bogdan Brenda Brendan Brian Brigitte Bronwyn Bruno Caitlin Carla Carlos Carmen Caroline Carsten ' +
    'Catalina Cathal Catherine Cedric Charlotte Chen Chiara Chloe Christina Christine Christoph Christopher Ciara Claire Claudia ' +
    'Colin Connor Corinna Cornelia Craig Cristina Dafydd Dagmar Daniel Daniela Danielle Danuta Darragh Darren Dave David Deborah ' +
    'Deepak Deirdre Delphine Denise Derek Diana Diego Dieter Dilip Dimitri Divya Dmitri Dmitry Dominik Dominique Donna Doris ' +
    'Dorota Dorothy Douglas Dragan Duncan Edith Eduardo Edward Eileen Ekaterina Elaine Eleanor Elena Elif Elisabeth Eliza ' +
    'Elizabeth Elke Ellen Emil Emilia Emiliano Emily Emma Emmanuel Enrique Erik Ernesto Esteban Estelle Esther Eva Evelyn Ewa ' +
    'Fabian Farah Farid Fatima Federico Felipe Fergus Fernando Filip Fiona Florian Francesca Francesco Francois Françoise ' +
    'Franziska Frédéric Frederik Freya Friedrich Gabriel Gabriela Gareth Gary Gavin Geoff Geoffrey George Gerald Geraldine ' +
    'Gerhard Giorgio Giovanni Gisela Giulia Giuseppe Gonzalo Goran Graham Greg Gregory Gretchen Guillaume Gunnar Günter Gunther ' +
    'Gustavo Halima Hamza Hannah Hans Harald Harold Haruto Hassan Heather Heidi Heike Helen Helena Helga Heloise Henrietta ' +
    'Henrik Hiroshi Holger Horst Hugo Hyun Ian Ibrahim Ilse Imani Imran Inés Ingrid Iñigo Ioana Irina Isabel Isabella Isabelle ' +
    'Ismail Ivan Iwona Jacob Jacqueline Jakub James Jan Jane Janet Janine Jasmin Javier Jeffrey Jelena Jennifer Jens Jeremy ' +
    'Jérôme Jessica Jill Jing Joachim Joanna Joanne Joao João Joaquin Jochen Johan Johann Johannes John Jolanda Jonas Jonathan ' +
    'Jorge Jorgen José Josef Josefa Joseph Joshua Joyce Jørgen Juan Judith Juliane Juliette Julio Jürgen Justin Kaito ' +
    'Kamala Kamil Karen Karim Karin Karl Karolina Karsten Kasper Katarzyna Kate Kateryna Katharina Katherine Kathleen Katie ' +
    'Katja Katrin Kaveh Kavita Kayla Keiko Keith Kenji Kenneth Kerstin Kevin Khadija Kieran Kimberly Kirsten Klaus Kofi Kristina ' +
    'Kristof Krzysztof Kurt Kwame Lakshmi Lars Laura Lauren Laurent Leandro Leif Leila Lena Leonardo Leonie Leslie Li Liam ' +
    'Liesbeth Lieselotte Liliana Linda Lindiwe Lindsay Lisa Lisbeth Lorenzo Louise Luca Lucas Lucia Ludovic Luis Luisa Lukas ' +
    'Lukáš Lukasz Lydia Maciej Mads Maeve Magdalena Magnus Małgorzata Mahesh Mahmoud Malgorzata Malte Manfred Manoj Manuel ' +
    'Manuela Marcel Marcela Marcelo Marcin Marco Marcos Marcus Marek Margaret Margarita Maria Mariam Mariana Marianne Marie ' +
    'Marija Mario Marjan Marjolein Markus Marlene Marta Martha Martin Martina Mateusz Mathias Mathieu Mathilde Matteo ' +
    'Matthew Matthias Maureen Maurice Maurizio Maxime Meera Megan Mehmet Mei Melanie Melissa Mette Michael Michaela Michal ' +
    'Michel Michelle Miguel Mikael Mikhail Milos Miloš Miriam Miroslav Mohamed Mohammad Mohammed Mohan Mohit Monika Monique ' +
    'Moritz Muhammad Murali Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nathalie Nathan Nathaniel Navid Neha Nicholas ' +
    'Nicola Nicolas Nicole Niels Nigel Nikhil Nikita Nikolai Nina Nisha Nkechi Noah Norbert Nuno Odile Oksana Olaf Oleg Olena ' +
    'Olga Oliver Olivia Olivier Oluwaseun Omar Orla Oscar Osman Pablo Padraig Paloma Pamela Paolo Parisa Pascal Patricia Patrick ' +
    'Paul Paula Pauline Pavel Pavlina Pedro Peter Petra Philip Philipp Philippe Pierre Pilar Piotr Pooja Pradeep Prakash Preeti ' +
    'Priya Rachel Rafael Raffaele Ragnar Rahul Rajesh Rajiv Ralf Ramesh Ramón Raúl Rebecca Reinhard Renate Reza Rhys Ricardo ' +
    'Richard Rita Robert Roberto Rodrigo Roger Rohan Roisin Róisín Roland Rolf Roman Ronald Rosa Rosalind Rosie Rupert ' +
    'Ruth Ryan Sabine Sabrina Salma Samantha Samir Samuel Sandeep Sandra Sanjay Sanjeev Santiago Saoirse Sara Sarah Saskia ' +
    'Satoshi Seamus Sean Sebastian Sergei Sergey Sergio Shanti Sharon Shirley Shreya Siddharth Sigrid Silke Silvia Silvio Simon ' +
    'Sinead Siobhan Siobhán Sofia Solveig Sonia Sophia Sophie Søren Stanislav Stefan Stefanie Stephanie Stephen Steve Steven ' +
    'Stuart Sunil Sunita Suresh Susan Susanne Sven Svetlana Swati Sylvain Sylvia Tadeusz Takashi Takeshi Tamara Tanja Tariq ' +
    'Tatiana Terence Teresa Theresa Thierry Thijs Thomas Tiago Timothy Tobias Tobiasz Tom Tomas Tomás Tomasz Tomoko Tony Torsten ' +
    'Tracy Trevor Tuomas Ulf Ulrich Ulrike Umar Ursula Usha Uwe Valentina Valeria Vanessa Vera Verena Veronica Veronika Vijay ' +
    'Vikram Viktor Viktoria Vincent Vincenzo Vivek Vladimir Vladislav Volker Walter Waltraud Wang Wei Wendy Werner Wiebke ' +
    'Wilhelm Willem William Wojciech Wolfgang Xavier Xiao Xiomara Yannick Yasmin Yasmine Yolanda Yosef Yuichi Yuki Yuri Yusra ' +
    'Yusuf Yvonne Zainab Zeynep Zhang Zoe Zsofia Zsófia Zuzana'
  ).split(' '),
);
